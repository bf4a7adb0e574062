import { hash } from 'node:crypto';

/** What a route gives as the body of its answer. */
type Body = ConstructorParameters<typeof Response>[0];

/**
 * `Response` that hands out the bytes of its body as it was given them. The one of the platform copies them into a stream
 * and reads this again in turns of the event loop, which costs more than most files of a site.
 */
export class AnswerAtOnce extends Response {
  readonly #whole: Uint8Array | null;

  constructor(body?: Body, init?: ResponseInit) {
    const whole = wholeOf(body);
    super(whole === null ? body : null, init);
    this.#whole = whole;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const whole = this.#whole ?? new Uint8Array(await this.arrayBuffer());
    return whole as Uint8Array<ArrayBuffer>;
  }
}

function wholeOf(body: Body): Uint8Array | null {
  if (typeof body === 'string') return Buffer.from(body);
  return body instanceof Uint8Array ? body : null;
}

/** The digest of the platform goes to another thread and back, for each style and script of each page. */
async function digestAtOnce(
  this: SubtleCrypto,
  algorithm: AlgorithmIdentifier,
  data: BufferSource,
): Promise<ArrayBuffer> {
  const isPlain = algorithm === 'SHA-256' && data instanceof Uint8Array;
  if (!isPlain) return Object.getPrototypeOf(this).digest.call(this, algorithm, data);
  return Uint8Array.from(hash('sha256', data, 'buffer')).buffer;
}

/** From now on pages are answered so in this thread: the framework takes what stands under the names of the platform. */
export function answerAtOnce(): void {
  Object.assign(globalThis, { Response: AnswerAtOnce });
  Object.assign(globalThis.crypto.subtle, { digest: digestAtOnce });
}
