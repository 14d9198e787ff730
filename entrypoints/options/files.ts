/** Offers a text as a file to be saved. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.click();
  // The browser has taken the text by the time that it answers to the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Rows as a CSV file that any table program opens. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
