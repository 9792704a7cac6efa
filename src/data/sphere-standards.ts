/** Minimum standards of the Sphere Handbook 2018 (source `sphere-2018`). */
export const sphereStandards = {
  waterLitresPerPersonDay: 15,
  energyKcalPerPersonDay: 2100,
  coveredFloorSquareMetresPerPerson: 3.5,
  peoplePerToilet: 20,
  peoplePerToiletAcutePhase: 50,
  source: 'sphere-2018',
} as const;
