/** What the writer is told when the server is not there, too old, or gone: one plain message each. */

export type Trouble = "missing" | "wrong-path" | "old" | "restarted" | "crashed";

/** What installs the server, or brings it up to date: shown to copy, never run by a client. */
export const INSTALL_COMMAND = "pipx install --force flowstory";

const MESSAGES: Record<"en" | "pt", Record<Trouble, string>> = {
  en: {
    missing: "FlowStory’s reader is not on this computer yet, so nothing is checked.",
    "wrong-path": "There is no FlowStory at the path in your settings, so nothing is checked: {path}",
    old: "The FlowStory on this computer is too old for this editor ({version}; needed: {needed}).",
    restarted: "FlowStory stopped and was started again. Nothing you wrote was lost.",
    crashed: "FlowStory stopped twice, so it now rests. Nothing you wrote was lost.",
  },
  pt: {
    missing: "O leitor do FlowStory ainda não está neste computador; por isso nada é verificado.",
    "wrong-path": "Não há FlowStory no caminho das suas configurações; por isso nada é verificado: {path}",
    old: "O FlowStory deste computador é antigo demais para este editor ({version}; necessário: {needed}).",
    restarted: "O FlowStory parou e foi iniciado de novo. Nada do que você escreveu se perdeu.",
    crashed: "O FlowStory parou duas vezes e agora descansa. Nada do que você escreveu se perdeu.",
  },
};

/** Say it in the writer's language: Portuguese for `pt…`, else English. */
export function tell(
  trouble: Trouble,
  locale: string,
  details: Readonly<Record<string, string>> = {},
): string {
  const language = locale.toLowerCase().startsWith("pt") ? "pt" : "en";
  return MESSAGES[language][trouble].replace(/\{(\w+)\}/gu, (gap, name: string) => details[name] ?? gap);
}
