import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { lineAndColumn } from './line-and-column.js';
import { pathKey, scanJson } from './scan-json.js';

/** A JSON text that has been read, and where its values stand. */
export interface JsonFile {
  readonly value: unknown;
  /** Runs a check of the value; faults that it throws get the name of the file and the line of their path. */
  readonly check: <T>(run: (value: unknown) => T) => T;
}

const excerptLength = 60;

/**
 * The value of a JSON text.
 *
 * @param name - what the text is called in errors, usually the path of its file
 * @throws CaravanError `invalid_input` with line, column and the text near it for a fault of form; for keys
 *   that an object has twice too
 */
export function readJson(text: string, name: string): JsonFile {
  const { fault, offsets, twice } = scanJson(text);
  if (fault !== undefined) {
    const { line, column } = lineAndColumn(text, fault.offset);
    const near = excerpt(text, fault.offset);
    const message = near === '' ? fault.message : `${fault.message}, near ${near}`;
    throw new CaravanError('invalid_input', name, [
      makeIssue([`line ${line}, column ${column}`], message, fault.hint),
    ]);
  }
  if (twice.length > 0) {
    const issues = twice.map(({ path, offset }) =>
      makeIssue(
        path,
        `is there twice in one object, expected once (line ${lineAndColumn(text, offset).line})`,
      ),
    );
    throw new CaravanError('invalid_input', name, issues);
  }
  const value: unknown = JSON.parse(text);
  return {
    value,
    check: (run) => {
      try {
        return run(value);
      } catch (error) {
        if (!(error instanceof CaravanError)) throw error;
        const located = error.issues.map((issue) => ({ issue, offset: offsetOf(issue.path) }));
        located.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
        throw new CaravanError(error.code, name, located.map(withLine));
      }
    },
  };

  /** A missing value has no place of its own: the innermost thing around it has. */
  function offsetOf(path: Issue['path']): number | undefined {
    for (let length = path.length; length > 0; length--) {
      const offset = offsets.get(pathKey(path.slice(0, length)));
      if (offset !== undefined) return offset;
    }
    return undefined;
  }

  function withLine({ issue, offset }: { issue: Issue; offset: number | undefined }): Issue {
    if (offset === undefined) return issue;
    return { ...issue, message: `${issue.message} (line ${lineAndColumn(text, offset).line})` };
  }
}

/** The line of an offset from a little before it, without the spaces around. */
function excerpt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - excerptLength / 2);
  const line = text.slice(start).split(/\r|\n/, 1)[0] ?? '';
  return line.slice(0, excerptLength).trim();
}
