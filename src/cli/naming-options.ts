import { CaravanError, formatPath, type Issue } from '../base/errors.js';

/** By paths of the library, what a user has typed instead: an option or argument, or the whole fault in other words. */
export type OptionNames = Readonly<Record<string, string | ((issue: Issue) => Issue)>>;

/**
 * Does work of the library. Its functions name what they refuse by their own arguments; the error that comes from here
 * names options and arguments of the command line.
 *
 * @param where - what was typed wrong: the command, or `options`
 */
export async function namingOptions<T>(
  where: string,
  names: OptionNames,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    // What is in a file has been named by its place there.
    if (!error.issues.some(({ path }) => formatPath(path) in names)) throw error;
    throw new CaravanError(
      error.code,
      where,
      error.issues.map((issue) => retold(issue, names)),
    );
  }
}

function retold(issue: Issue, names: OptionNames): Issue {
  const name = names[formatPath(issue.path)];
  if (name === undefined) return issue;
  return typeof name === 'string' ? { ...issue, path: [name] } : name(issue);
}
