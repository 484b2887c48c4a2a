/** Who is near whom on the page: a drawing of ties that stays where it was while the book goes on. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { weight, type Bond } from "./told.ts";

export interface Node {
  readonly id: number;
  readonly radius: number;
  x: number;
  y: number;
}

export interface Drawing {
  readonly nodes: readonly Node[];
  readonly bonds: readonly Bond[];
}

const EACH = 2; // bonds that everybody may keep, so that a crowd stays readable
const TURN = 2.399963; // the golden angle: nodes begin on a spiral

/**
 * Lay out people and what is between them.
 *
 * @param sizes how often each is named, the most named first
 * @param labels what is written below each, which needs room
 * @param before where they stood last time, so that nothing jumps
 */
export function draw(
  sizes: ReadonlyMap<number, number>,
  labels: ReadonlyMap<number, string>,
  all: readonly Bond[],
  before: ReadonlyMap<number, { x: number; y: number }>,
): Drawing {
  const most = Math.max(1, ...sizes.values());
  const nodes: Node[] = [...sizes].map(([id, mentions], at) => {
    const radius = 6 + 16 * Math.sqrt(mentions / most);
    const known = before.get(id);
    const far = 26 * Math.sqrt(at + 0.5);
    return {
      id,
      radius,
      x: known?.x ?? far * Math.cos(at * TURN),
      y: known?.y ?? far * Math.sin(at * TURN),
    };
  });
  const bonds = kept(all);
  const heaviest = Math.max(1, ...bonds.map(weight));
  const links = bonds.map((bond) => ({ source: bond.one, target: bond.other, bond }));
  const isFresh = nodes.every((node) => !before.has(node.id));
  const simulation = forceSimulation(nodes)
    .force(
      "link",
      forceLink<Node, (typeof links)[number]>(links)
        .id((node) => node.id)
        .distance(({ bond }) => 130 - 60 * Math.sqrt(weight(bond) / heaviest))
        .strength(({ bond }) => 0.15 + 0.45 * Math.sqrt(weight(bond) / heaviest)),
    )
    .force("apart", forceManyBody<Node>().strength(-560))
    .force(
      "room",
      forceCollide<Node>((node) => Math.max(node.radius + 16, 3.6 * (labels.get(node.id)?.length ?? 0))),
    )
    .force("x", forceX<Node>(0).strength(0.06))
    .force("y", forceY<Node>(0).strength(0.11))
    .stop();
  if (!isFresh) {
    simulation.alpha(0.25);
  }
  for (let tick = isFresh ? 220 : 30; tick > 0; tick -= 1) {
    simulation.tick();
  }
  return { nodes, bonds };
}

function kept(all: readonly Bond[]): Bond[] {
  const counts = new Map<number, number>();
  const count = (id: number) => counts.get(id) ?? 0;
  return all.filter((bond) => {
    const isKept = bond.kin !== undefined || count(bond.one) < EACH || count(bond.other) < EACH;
    if (isKept) {
      counts.set(bond.one, count(bond.one) + 1);
      counts.set(bond.other, count(bond.other) + 1);
    }
    return isKept;
  });
}
