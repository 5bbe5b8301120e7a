import { type FlowContent, type FlowDraft, isSameFlow } from './flow-draft.ts';

/** Two people's edits of the same draft. */
type Edits = { readonly base: FlowDraft; readonly mine: FlowDraft; readonly theirs: FlowDraft };

/** Theirs, with each node that I changed, added or took away as I have it; the same for name, start and what else there is. */
export function combineFlows({ base, mine, theirs }: Edits): FlowDraft {
  const keys = new Set([...Object.keys(theirs.content.nodes), ...Object.keys(mine.content.nodes)]);
  const nodes = Object.fromEntries(
    [...keys].flatMap((key) => {
      const node = chosen(at(base, key), at(mine, key), at(theirs, key));
      return node === undefined ? [] : [[key, node] as const];
    }),
  );
  const part = <Part extends keyof FlowContent>(name: Part) =>
    chosen(base.content[name], mine.content[name], theirs.content[name]);
  const [onRejoin, onError] = [part('onRejoin'), part('onError')];
  return {
    name: chosen(base.name, mine.name, theirs.name),
    content: {
      start: part('start'),
      ...(onRejoin !== undefined && { onRejoin }),
      ...(onError !== undefined && { onError }),
      nodes,
      ...combineTests(base.content, mine.content, theirs.content),
    },
  };
}

/** Test by test, by their names. */
function combineTests(base: FlowContent, mine: FlowContent, theirs: FlowContent): Pick<FlowContent, 'tests'> {
  const [was, my, their] = [base, mine, theirs].map(
    ({ tests = [] }) => new Map(tests.map((test) => [test.name, test] as const)),
  );
  const names = new Set([...(their?.keys() ?? []), ...(my?.keys() ?? [])]);
  const tests = [...names].flatMap((name) => {
    const test = chosen(was?.get(name), my?.get(name), their?.get(name));
    return test === undefined ? [] : [test];
  });
  return tests.length === 0 ? {} : { tests };
}

function at({ content: { nodes } }: FlowDraft, key: string) {
  return Object.hasOwn(nodes, key) ? nodes[key] : undefined;
}

function chosen<Part>(base: Part, mine: Part, theirs: Part): Part {
  return isSameFlow(base, mine) ? theirs : mine;
}
