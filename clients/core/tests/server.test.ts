import { expect, test } from "vitest";
import { findServer, type Machine } from "../src/index.ts";

function machine(programs: string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    home: "/home/ana",
    env: { PATH: "/usr/games:.:/opt/bin" },
    isProgram: (path) => Promise.resolve(programs.includes(path)),
    ...more,
  };
}

const everywhere = [
  "/home/ana/mine/flowstory",
  "/envs/novel/bin/flowstory",
  "/opt/bin/flowstory",
  "/own/bin/flowstory",
  "/home/ana/.local/bin/flowstory",
];
const whereabouts = { setting: "~/mine/flowstory", environments: ["/envs/novel"], own: "/own" };

test("the setting comes first, then the Python environment, PATH, our own environment, usual folders", async () => {
  const seen: string[] = [];
  for (let gone = 0; gone < everywhere.length; gone += 1) {
    const setting = gone === 0 ? whereabouts.setting : "";
    const found = await findServer(machine(everywhere.slice(gone)), { ...whereabouts, setting });
    seen.push(`${found?.origin ?? "-"} ${found?.command ?? "-"}`);
  }
  expect(seen).toEqual([
    "setting /home/ana/mine/flowstory",
    "environment /envs/novel/bin/flowstory",
    "path /opt/bin/flowstory",
    "own /own/bin/flowstory",
    "known /home/ana/.local/bin/flowstory",
  ]);
});

test("a setting that leads nowhere is not passed over in silence", async () => {
  expect(
    await findServer(machine(everywhere), { ...whereabouts, setting: "/gone/flowstory" }),
  ).toBeUndefined();
});

test("a relative folder of PATH, which would be the book's, is never looked into", async () => {
  expect(await findServer(machine(["./flowstory", "flowstory"]))).toBeUndefined();
});

test("on Windows programs have another name and other folders", async () => {
  const windows = {
    platform: "win32",
    home: "C:\\Users\\Ana",
    env: { Path: "C:\\Windows;tools;D:\\Python\\Scripts\\", APPDATA: "C:\\Users\\Ana\\AppData\\Roaming" },
  };
  const find = async (path: string, environments: string[] = []): Promise<string | undefined> =>
    (await findServer(machine([path], windows), { environments }))?.origin;
  expect(await find("D:\\Python\\Scripts\\flowstory.exe")).toBe("path");
  expect(await find("E:\\book\\.venv\\Scripts\\flowstory.exe", ["E:\\book\\.venv"])).toBe("environment");
  expect(await find("C:\\Users\\Ana\\AppData\\Roaming\\Python\\Scripts\\flowstory.exe")).toBe("known");
  expect(await find("tools\\flowstory.exe")).toBeUndefined();
});
