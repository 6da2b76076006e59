// What Emscripten's glue exports: the functions of wasm/faces/embind.cpp.
declare module '*/build/wasm/engine.mjs' {
  export interface Glue {
    /** Opens a model. Returns "" or {"error":{...}}. */
    open(model: Uint8Array): string
    /** Annotates UTF-8. Returns the result or {"error":{...}}, as JSON. */
    annotate(text: Uint8Array, options: Uint8Array): string
    /** Opens a session on UTF-8. Returns "" or {"error":{...}}. */
    openSession(session: number, text: Uint8Array, options: Uint8Array): string
    /** Returns what stands in the changed range, or {"error":{...}}, as JSON. */
    editSession(session: number, start: number, end: number, insert: Uint8Array): string
    /** Returns the whole result or {"error":{...}}, as JSON. */
    sessionResult(session: number): string
    closeSession(session: number): void
  }
  export default function create(module: {
    wasmBinary: Uint8Array
    print(line: string): void
    printErr(line: string): void
  }): Promise<Glue>
}
