import packageJson from '../../package.json' with { type: 'json' };

/** Version of this package, as results name it. */
export const packageVersion: string = packageJson.version;
