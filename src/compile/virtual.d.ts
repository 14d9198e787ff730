/** The packed form index that the build compiles from the glossary: one ASCII string. */
declare module 'virtual:healthgloss/forms' {
  const forms: string;
  export default forms;
}

/** The ids that the volumes of entries begin with, in order. */
declare module 'virtual:healthgloss/volumes' {
  const firsts: string[];
  export default firsts;
}
