/** The part of JSON Schema that is read here; anything else in a node is ignored. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode | boolean;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  /** Unit of a number, from the meta data of the schema. */
  readonly unit?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/**
 * The nodes of a JSON schema that speak about the value at a path of the input: several inside a union whose
 * branches cannot be told apart by their constant properties, none if the schema says nothing there.
 */
export function schemaNodesAt(
  root: SchemaNode,
  input: unknown,
  path: readonly (string | number)[],
): SchemaNode[] {
  let nodes = [root];
  let value = input;
  for (const key of path) {
    nodes = alternatives(root, nodes, value).flatMap((node) => child(node, key) ?? []);
    value = isObject(value) ? value[key] : undefined;
  }
  return nodes.map((node) => resolve(root, node));
}

/** Names of the properties that an object may have at a path; empty where any name is allowed. */
export function propertyNamesAt(
  root: SchemaNode,
  input: unknown,
  path: readonly (string | number)[],
): string[] {
  const value = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), input);
  const names = alternatives(root, schemaNodesAt(root, input, path), value).flatMap((node) => [
    ...Object.keys(node.properties ?? {}),
    ...(node.propertyNames?.enum ?? []).map(String),
  ]);
  return [...new Set(names)];
}

/** Nodes with their unions opened; branches whose constant properties contradict the value are left out. */
function alternatives(root: SchemaNode, nodes: readonly SchemaNode[], value: unknown): SchemaNode[] {
  const open = nodes.flatMap((node) => branches(root, resolve(root, node)));
  const fitting = open.filter((node) => !contradicts(node, value));
  return fitting.length > 0 ? fitting : open;
}

function branches(root: SchemaNode, node: SchemaNode): SchemaNode[] {
  const parts = node.anyOf ?? node.oneOf ?? node.allOf;
  return parts === undefined ? [node] : parts.flatMap((part) => branches(root, resolve(root, part)));
}

function contradicts(node: SchemaNode, value: unknown): boolean {
  if (!isObject(value)) return false;
  const types = [node.type ?? []].flat();
  if (types.length > 0 && !types.includes(Array.isArray(value) ? 'array' : 'object')) return true;
  return Object.entries(node.properties ?? {}).some(
    ([key, property]) => property.const !== undefined && value[key] !== property.const,
  );
}

function child(node: SchemaNode, key: string | number): SchemaNode | undefined {
  if (node.properties !== undefined && Object.hasOwn(node.properties, key)) return node.properties[key];
  const rest = typeof key === 'number' ? (node.prefixItems?.[key] ?? node.items) : node.additionalProperties;
  return typeof rest === 'object' ? rest : undefined;
}

function resolve(root: SchemaNode, node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node;
  const name = node.$ref.replace('#/$defs/', '');
  return name === '#' ? root : (root.$defs?.[name] ?? {});
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}
