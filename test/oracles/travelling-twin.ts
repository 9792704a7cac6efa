import { pick, plainChance } from './plain-chance.js';

export interface TwinLink {
  readonly to: string;
  readonly km: number;
  /** Probability that a person at the place takes it. */
  readonly probability: number;
  /** Probability that a person who takes it gets through on the day. */
  readonly pass: number;
  /** Probability of being detained at its end. */
  readonly detain: number;
}

export interface TravellingTwin {
  readonly links: Readonly<Record<string, readonly TwinLink[]>>;
  readonly start: string;
  readonly end: string;
  /** Hazards per day: set out, turn back, take asylum, be detained. */
  readonly hazards: readonly [number, number, number, number];
  readonly rideKm: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * What one person does: on each day they set out, leave the journey or stay where they are. Who sets out draws the
 * length of the ride of that day once, and travels until it is used up, at the end of a link, or does not get through a link or past its end.
 *
 * @returns fates as text, `arrived 7`, `detained 3 mx-west`, and where they were on the evening of each day
 */
export function travelOnce(twin: TravellingTwin, chance: () => number): { fate: string; evenings: string[] } {
  const evenings: string[] = [];
  const total = twin.hazards.reduce((sum, hazard) => sum + hazard, 0);
  let place = twin.start;
  for (let day = twin.firstDay; day <= twin.lastDay; day++) {
    if (chance() < 1 - Math.exp(-total)) {
      const what = pick(chance, twin.hazards);
      if (what > 0)
        return { fate: `${['', 'returned', 'asylum', 'detained'][what]} ${day} ${place}`, evenings };
      let rideKm = -twin.rideKm * Math.log(1 - chance());
      do {
        const links = twin.links[place]!;
        const link =
          links[
            pick(
              chance,
              links.map(({ probability }) => probability),
            )
          ]!;
        if (chance() >= link.pass) break;
        place = link.to;
        if (chance() < link.detain) return { fate: `detained ${day} ${place}`, evenings };
        if (place === twin.end) return { fate: `arrived ${day}`, evenings };
        rideKm -= link.km;
      } while (rideKm > 0);
    }
    evenings.push(`${day} ${place}`);
  }
  return { fate: 'on the way', evenings };
}

/** Number of people by fate, and by day and place of an evening. */
export function travelOften(
  twin: TravellingTwin,
  people: number,
  seed: number,
): { fates: Map<string, number>; evenings: Map<string, number> } {
  const chance = plainChance(seed);
  const fates = new Map<string, number>();
  const evenings = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (let person = 0; person < people; person++) {
    const seen = travelOnce(twin, chance);
    add(fates, seen.fate);
    for (const evening of seen.evenings) add(evenings, evening);
  }
  return { fates, evenings };
}
