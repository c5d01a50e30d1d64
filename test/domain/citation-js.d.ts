/** The part of the reference manager's importers that the tests ask. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain(text: string): unknown } }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
