/** Version of the package; put in at build time. */
declare const __VERSION__: string

/** A file's text; put in at build time. */
declare module '*?raw' {
  const text: string
  export default text
}
/** Tells the code of one build from every other; put in at build time. */
declare const __BUILD__: string | undefined
