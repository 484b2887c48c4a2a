/** Messages of LSP on a stream of bytes: each behind a header that counts its bytes. */

const HEADER_END = [13, 10, 13, 10];
const LENGTH = /^content-length:\s*(\d+)\s*$/imu;

/** Give the bytes of a message. */
export function frame(message: string): Uint8Array {
  const body = new TextEncoder().encode(message);
  const header = new TextEncoder().encode(`Content-Length: ${body.length}\r\n\r\n`);
  const bytes = new Uint8Array(header.length + body.length);
  bytes.set(header);
  bytes.set(body, header.length);
  return bytes;
}

/** Cuts messages out of bytes, however these arrive. */
export class Unframer {
  #parts: Uint8Array[] = [];
  #held = 0;
  #needed = 0;

  /** Take bytes in; give the messages that are complete with them. */
  take(bytes: Uint8Array): string[] {
    this.#parts.push(bytes);
    this.#held += bytes.length;
    const messages: string[] = [];
    // A long message arrives in many parts: they are put together once, not at each.
    while (this.#held > 0 && this.#held >= this.#needed) {
      const all = join(this.#parts, this.#held);
      const start = endOfHeader(all);
      const length =
        start === undefined ? undefined : Number(LENGTH.exec(text(all.subarray(0, start)))?.[1] ?? 0);
      if (start === undefined || length === undefined || all.length < start + length) {
        this.#needed = (start ?? all.length + 1) + (length ?? 0);
        this.#keep(all);
        break;
      }
      messages.push(text(all.subarray(start, start + length)));
      this.#needed = 0;
      this.#keep(all.subarray(start + length));
    }
    return messages.filter((message) => message !== "");
  }

  #keep(rest: Uint8Array): void {
    this.#parts = [rest];
    this.#held = rest.length;
  }
}

function endOfHeader(bytes: Uint8Array): number | undefined {
  for (let at = 0; at + 3 < bytes.length; at += 1) {
    if (HEADER_END.every((byte, index) => bytes[at + index] === byte)) {
      return at + HEADER_END.length;
    }
  }
  return undefined;
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
