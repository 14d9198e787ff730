/** The packed form index that the build compiles from the glossary: one ASCII string. */
declare module 'virtual:healthgloss/forms' {
  const forms: string;
  export default forms;
}
