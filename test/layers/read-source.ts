import { type ESTree, parseSync, Visitor } from 'vite';

/** One place where a file names another module. `typeOnly` when nothing of it is left at run time. */
export interface ImportUse {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

/** What the layer rules need to know of a source file. `file` is relative to the project, with `/`. */
export interface SourceFacts {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly ImportUse[];
  readonly identifiers: readonly { readonly name: string; readonly line: number }[];
}

/**
 * Parses one source file with the parser that builds it, so that comments, strings and templates cannot
 * be mistaken for imports.
 *
 * @throws Error naming the file when it cannot be parsed
 */
export function readSource(file: string, text: string): SourceFacts {
  const { program, errors } = parseSync(file, text);
  const first = errors[0];
  if (first !== undefined) throw new Error(`${file}: ${first.message}`);

  const lineAt = lineCounter(text);
  const imports: ImportUse[] = [];
  const identifiers: { name: string; line: number }[] = [];
  const add = (source: ESTree.Node | null | undefined, typeOnly: boolean) => {
    if (source?.type === 'Literal' && typeof source.value === 'string') {
      imports.push({ specifier: source.value, line: lineAt(source.start), typeOnly });
    }
  };

  new Visitor({
    ImportDeclaration(node) {
      add(node.source, node.importKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source, node.exportKind === 'type');
    },
    ExportNamedDeclaration(node) {
      add(node.source, node.exportKind === 'type');
    },
    ImportExpression(node) {
      add(node.source, false);
    },
    TSImportType(node) {
      add(node.source, true);
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0], false);
    },
    Identifier(node) {
      identifiers.push({ name: node.name, line: lineAt(node.start) });
    },
  }).visit(program);

  return { file, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports, identifiers };
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}
