/** Groups that reached their border city on the day, at most as many as there were groups. */
export class ArrivedToday {
  count = 0;
  caravan: number[] = [];
  people: number[] = [];
  /** Newest node of their trail, whose place is the city. */
  trail: number[] = [];

  add(caravan: number, people: number, trail: number): void {
    this.caravan[this.count] = caravan;
    this.people[this.count] = people;
    this.trail[this.count] = trail;
    this.count++;
  }
}
