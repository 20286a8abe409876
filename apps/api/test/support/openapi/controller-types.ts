/** What the source of the controllers says of each handler: its answer, its input, its words. */
import { join } from 'node:path';
import ts from 'typescript';

export interface Handler {
  /** The answer, unwrapped from its promise; null where nothing is answered. */
  answer: ts.Type | null;
  body: ts.Type | null;
  query: ts.Type | null;
  /** Names of the decorators of its parameters: `IfMatch`, `RecordId`. */
  decorators: string[];
  words: string;
}

export interface ControllerTypes {
  checker: ts.TypeChecker;
  /** By `Controller.handler`. */
  handlers: ReadonlyMap<string, Handler>;
  /** A type of the contract by its name. */
  contract: (name: string) => ts.Type;
}

export function readControllers(root: string): ControllerTypes {
  const project = join(root, 'apps/api/tsconfig.json');
  const { config } = ts.readConfigFile(project, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'apps/api'));
  const files = ts.sys.readDirectory(join(root, 'apps/api/src'), ['.ts'], ['**/*.spec.ts']);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const handlers = new Map<string, Handler>();
  for (const file of program.getSourceFiles().filter(({ fileName }) => files.includes(fileName)))
    ts.forEachChild(file, (node) => {
      if (ts.isClassDeclaration(node) && decoratorsOf(node).includes('Controller'))
        for (const member of node.members)
          if (ts.isMethodDeclaration(member))
            handlers.set(`${node.name?.text}.${member.name.getText()}`, handlerOf(member, checker));
    });
  const contracts = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes('libs/contracts/src/'));
  return { checker, handlers, contract: (name) => exported(name, contracts, checker) };
}

function exported(name: string, files: readonly ts.SourceFile[], checker: ts.TypeChecker): ts.Type {
  const symbol = files
    .map((file) => checker.getSymbolAtLocation(file))
    .flatMap((module) => (module ? checker.getExportsOfModule(module) : []))
    .find((one) => one.name === name && (one.flags & ts.SymbolFlags.Interface) !== 0);
  if (!symbol) throw new Error(`the contract has no ${name}`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

function handlerOf(method: ts.MethodDeclaration, checker: ts.TypeChecker): Handler {
  const signature = checker.getSignatureFromDeclaration(method);
  const answer = signature && awaited(checker.getReturnTypeOfSignature(signature), checker);
  const parameter = (name: string): ts.Type | null => {
    const node = method.parameters.find((one) => decoratorsOf(one).includes(name));
    return node ? checker.getTypeAtLocation(node) : null;
  };
  const symbol = checker.getSymbolAtLocation(method.name);
  return {
    answer: !answer || answer.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined) ? null : answer,
    body: parameter('Body'),
    query: parameter('Query'),
    decorators: method.parameters.flatMap((one) => decoratorsOf(one)),
    words: symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)) : '',
  };
}

function awaited(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  return checker.getAwaitedType(type) ?? type;
}

function decoratorsOf(node: ts.HasDecorators): string[] {
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
}
