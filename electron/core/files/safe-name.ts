/** SECURITY: a name that came with a plan from elsewhere must propose a file in the folder, not another folder. */
export function safeName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a name
  const safe = name.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '');
  return safe === '' ? 'allegato' : safe;
}
