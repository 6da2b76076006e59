// What Emscripten's glue exports: the functions of wasm/faces/embind.cpp.
declare module '*/build/wasm/engine.mjs' {
  export interface Glue {
    /** Opens a model. Returns "" or {"error":{...}}. */
    open(model: Uint8Array): string
    /** Annotates UTF-8. Returns the result or {"error":{...}}, as JSON. */
    annotate(text: Uint8Array, options: Uint8Array): string
  }
  export default function create(module: {
    wasmBinary: Uint8Array
    print(line: string): void
    printErr(line: string): void
  }): Promise<Glue>
}
