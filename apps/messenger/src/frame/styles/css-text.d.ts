declare module '*.css' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: a module that is text has nothing else to export.
  export default css;
}
