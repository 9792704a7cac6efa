/** Settings with which the default rates of the data pack were calibrated. */
export const calibrateDefaults = { rounds: 20, draws: 120, lastDraws: 300, courses: 6 } as const;
