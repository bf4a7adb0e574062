/** Bytes of a file, made when they are asked for. */
export type FileBytes = () => Uint8Array | string | Promise<Uint8Array | string>;
