import { expect, test } from "vitest";
import { frame, Unframer } from "../src/index.ts";

test.each([1, 2, 7, 1000])("messages come out whole, in pieces of %i bytes", (size) => {
  const sent = ['{"a":"não 😀"}', "{}", '"é"'];
  const bytes = Uint8Array.from(sent.flatMap((message) => [...frame(message)]));
  const unframer = new Unframer();
  const got: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    got.push(...unframer.take(bytes.slice(at, at + size)));
  }
  expect(got).toEqual(sent);
});

test("other headers are passed over", () => {
  const bytes = new TextEncoder().encode("Content-Type: x\r\ncontent-length: 2\r\n\r\n{}");
  expect(new Unframer().take(bytes)).toEqual(["{}"]);
});
