// What Emscripten's glue exports: the functions of wasm/faces/embind.cpp. Bytes are passed in the
// module's memory, at the address that `room` gives; an answer is bytes at `answer()`, of the size that
// the call returns, laid out as wasm/faces/packed.h says.
declare module '*/build/wasm/engine.mjs' {
  export interface Glue {
    /** The module's memory. It is another object after every growth. */
    readonly HEAPU8: Uint8Array
    /** Forgets the last answer; gives the address where so many bytes may be written. */
    room(bytes: number): number
    answer(): number
    /** Opens the model of `size` bytes. Answers nothing, or what is wrong with it. */
    open(size: number): number
    /** Annotates `size` bytes of UTF-8, behind which `hints` hints stand, three u32 each. Answers the result. */
    annotate(size: number, hints: number, topicBreaks: boolean, unit: number): number
    /** Opens a session on UTF-8. */
    openSession(session: number, size: number, topicBreaks: boolean): undefined
    /** Answers what stands in the changed ranges; nothing if there is no such session. */
    editSession(session: number, start: number, end: number, size: number): number
    /** Answers the whole result; nothing if there is no such session. */
    sessionResult(session: number): number
    closeSession(session: number): undefined
  }
  export default function create(module: {
    /** Makes the instance and passes it on. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object
    print(line: string): void
    printErr(line: string): void
  }): Promise<Glue>
}
