/** Finds the server on a machine: what the writer set, then the places where it is likely to be. */

/** What the search may know of the machine. `node.ts` has the real one; tests make their own. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there and may be run. Never throws. */
  isProgram(path: string): Promise<boolean>;
}

/** Where to look first. */
export interface Whereabouts {
  /** The path of the writer's own setting; empty for none. */
  readonly setting?: string;
  /** Folders of Python environments that are active here. */
  readonly environments?: readonly string[];
  /** The environment that FlowStory keeps for itself. */
  readonly own?: string;
}

export type Origin = "setting" | "environment" | "path" | "own" | "known";

/** The server's program, and where it was found. */
export interface Found {
  readonly command: string;
  readonly origin: Origin;
}

/**
 * Find the server: setting, active Python environment, PATH, FlowStory's own environment, usual folders.
 *
 * A setting that leads nowhere is not passed over in silence: the answer is then `undefined`, and the writer
 * is told that the path is wrong.
 */
export async function findServer(
  machine: Machine,
  whereabouts: Whereabouts = {},
): Promise<Found | undefined> {
  const setting = withHome(machine, whereabouts.setting?.trim() ?? "");
  if (setting !== "") {
    return (await machine.isProgram(setting)) ? { command: setting, origin: "setting" } : undefined;
  }
  const own = whereabouts.own === undefined ? [] : [whereabouts.own];
  const candidates: [Origin, string[]][] = [
    ["environment", (whereabouts.environments ?? []).map((folder) => inEnvironment(machine, folder))],
    ["path", searchPath(machine).map((folder) => join(machine, folder, program(machine)))],
    ["own", own.map((folder) => inEnvironment(machine, folder))],
    ["known", usualFolders(machine).map((folder) => join(machine, folder, program(machine)))],
  ];
  for (const [origin, paths] of candidates) {
    for (const command of paths) {
      if (await machine.isProgram(command)) {
        return { command, origin };
      }
    }
  }
  return undefined;
}

/** Give where a program lies in a Python environment. */
export function inEnvironment(machine: Machine, folder: string, name = "flowstory"): string {
  return isWindows(machine)
    ? join(machine, folder, "Scripts", `${name}.exe`)
    : join(machine, folder, "bin", name);
}

function program(machine: Machine): string {
  return isWindows(machine) ? "flowstory.exe" : "flowstory";
}

/** The folders of PATH. A relative one would be looked up in the folder of the book: it is passed over. */
function searchPath(machine: Machine): string[] {
  const path = machine.env["PATH"] ?? machine.env["Path"] ?? "";
  return path.split(isWindows(machine) ? ";" : ":").filter((folder) => isAbsolute(machine, folder));
}

/** Where pipx, uv, pip and Homebrew put programs; apps started from a dock know no PATH of the shell's. */
function usualFolders(machine: Machine): string[] {
  const { home } = machine;
  if (isWindows(machine)) {
    const appData = machine.env["APPDATA"];
    const uv = join(machine, home, ".local", "bin");
    const pipx = join(machine, home, "pipx", "venvs", "flowstory", "Scripts");
    return appData === undefined ? [uv, pipx] : [uv, pipx, join(machine, appData, "Python", "Scripts")];
  }
  const own = [".local/bin", ".local/share/uv/tools/flowstory/bin", ".local/pipx/venvs/flowstory/bin"];
  return [
    ...own.map((folder) => join(machine, home, folder)),
    "/opt/homebrew/bin",
    "/usr/local/bin",
    "/usr/bin",
  ];
}

function withHome(machine: Machine, path: string): string {
  return /^~[/\\]/u.test(path) ? join(machine, machine.home, path.slice(2)) : path;
}

function isWindows(machine: Machine): boolean {
  return machine.platform === "win32";
}

function isAbsolute(machine: Machine, path: string): boolean {
  return isWindows(machine) ? /^(?:[A-Za-z]:[/\\]|\\\\)/u.test(path) : path.startsWith("/");
}

function join(machine: Machine, ...parts: string[]): string {
  const separator = isWindows(machine) ? "\\" : "/";
  return parts.map((part, index) => (index === 0 ? part.replace(/[/\\]+$/u, "") : part)).join(separator);
}
