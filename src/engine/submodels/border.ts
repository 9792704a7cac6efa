// ODD 7.11 Border stage
import { binomial } from '../../random/binomial.js';
import { gamma } from '../../random/gamma.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import { multivariateHypergeometricInPlace } from '../../random/multivariate-hypergeometric.js';
import { normal } from '../../random/normal.js';
import { poisson } from '../../random/poisson.js';
import { admitted, attempting, entered, list, outside, processed, returned, staying } from '../accounts.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/**
 * What happens at the border cities: arrivals choose to wait for an appointment, to attempt between ports, to
 * stay or to return; appointments are drawn by lot among all who wait; attempts end in entry, in processing
 * after an encounter, or in being sent back and trying again or giving up. Other people arrive every day, so
 * that queues and shelters are right even where a caravan is small beside them.
 */
export function border(world: World): void {
  for (let city = 0; city < world.model.cityCount; city++) {
    world.border.encounters[city] = 0;
    othersArrive(world, city);
    for (let caravan = 0; caravan < world.model.caravanCount; caravan++) settleArrivals(world, caravan, city);
    giveAppointments(world, city);
    for (let caravan = 0; caravan < world.model.caravanCount; caravan++) waitOrAttempt(world, caravan, city);
    countOverflow(world, city);
  }
}

/** Entity of a city's random numbers for a caravan. */
function entityOf(world: World, caravan: number, city: number): number {
  const { caravanEntity, placeEntity, cityPlace } = world.model;
  return (caravanEntity[caravan]! ^ placeEntity[cityPlace[city]!]!) >>> 0;
}

function othersArrive(world: World, city: number): void {
  const { model, border, ledger, day } = world;
  const place = model.cityPlace[city]!;
  const { waiting, backgroundListPerDay, backgroundAttemptsPerDay } = model.scenario.border[city]!;
  if (day === 0) {
    border.listLevel[city] = levelOf(world, city, purposes.backgroundList);
    border.attemptLevel[city] = levelOf(world, city, purposes.backgroundAttempts);
  }
  const listPerDay = backgroundListPerDay * border.listLevel[city]!;
  const attemptsPerDay = backgroundAttemptsPerDay * border.attemptLevel[city]!;
  const toList = (day === 0 ? waiting : 0) + othersToday(world, city, listPerDay, purposes.backgroundList);
  border.list[city]! += toList;
  ledger.transfer(0, outside, list, place, toList);
  const coming = othersToday(world, city, attemptsPerDay, purposes.backgroundAttempts);
  const toAttempt = day === 0 ? Math.round(coming * daysOfAttempting(world)) : coming;
  border.attempting[city]! += toAttempt;
  ledger.transfer(0, outside, attempting, place, toAttempt);
}

/** Where attempts are rare or repeated for ever there is no steady state: then the people of a month are there. */
const longestAttemptingDays = 30;

/**
 * Mean number of days from coming to attempt until it is over, one way or another. The flow of other people
 * did not begin on day 0: there are as many of them as come in that time.
 */
function daysOfAttempting(world: World): number {
  const { encounterProbability, expulsionProbability, retryProbability } = world.rates[0]!;
  const again = encounterProbability * expulsionProbability * retryProbability;
  return Math.min(longestAttemptingDays, 1 / (world.border.attemptProbability * (1 - again)));
}

/** Level of a replicate: a draw of day 0, those of the days follow from day 1 on. */
function levelOf(world: World, city: number, purpose: number): number {
  return Math.exp(
    world.rates[0]!.backgroundLevelLogSd * normal(world.stream.at(entityOf(world, 0, city), 0, purpose)),
  );
}

/** Poisson with a gamma factor for the day. */
function othersToday(world: World, city: number, perDay: number, purpose: number): number {
  if (perDay === 0) return 0;
  const shape = world.rates[0]!.backgroundDispersionShape;
  const stream = world.stream.at(entityOf(world, 0, city), world.day + 1, purpose);
  return poisson(stream, (perDay * gamma(stream, shape)) / shape);
}

/** Arrivals are booked as staying when they arrive; here they make up their minds. */
function settleArrivals(world: World, caravan: number, city: number): void {
  const { model, border, ledger, weights, parts, stream } = world;
  const cell = caravan * model.cityCount + city;
  const people = border.arriving[cell]!;
  if (people === 0) return;
  border.arriving[cell] = 0;
  const rates = world.rates[0]!;
  weights[0] = rates.borderListShare;
  weights[1] = rates.borderAttemptShare;
  weights[2] = rates.borderReturnShare;
  weights[3] = Math.max(0, 1 - weights[0] - weights[1] - weights[2]);
  multinomialInPlace(
    stream.at(entityOf(world, caravan, city), world.day, purposes.borderChoice),
    people,
    weights,
    4,
    parts,
  );
  const place = model.cityPlace[city]!;
  border.list[cell]! += parts[0]!;
  border.attempting[cell]! += parts[1]!;
  border.staying[cell]! += parts[3]!;
  ledger.transfer(caravan, staying, list, place, parts[0]!);
  ledger.transfer(caravan, staying, attempting, place, parts[1]!);
  ledger.transfer(caravan, staying, returned, place, parts[2]!);
}

function giveAppointments(world: World, city: number): void {
  const { model, border, ledger, stream, parts, waitingByCaravan, policy } = world;
  let waiting = 0;
  for (let i = 0; i < model.caravanCount; i++) {
    waitingByCaravan[i] = border.list[model.caravanOrder[i]! * model.cityCount + city]!;
    waiting += waitingByCaravan[i]!;
  }
  const perDay = policy.appointmentsPerDay[city]!;
  if (waiting === 0 || perDay === 0) return;
  const place = model.cityPlace[city]!;
  stream.at(model.placeEntity[place]!, world.day, purposes.appointments);
  // A fraction of an appointment a day is one appointment on some days.
  const offered = Math.floor(perDay) + (stream.uniform() < perDay % 1 ? 1 : 0);
  multivariateHypergeometricInPlace(
    stream,
    waitingByCaravan,
    model.caravanCount,
    Math.min(offered, waiting),
    parts,
  );
  for (let i = 0; i < model.caravanCount; i++) {
    const caravan = model.caravanOrder[i]!;
    border.list[caravan * model.cityCount + city]! -= parts[i]!;
    ledger.transfer(caravan, list, admitted, place, parts[i]!);
  }
}

function waitOrAttempt(world: World, caravan: number, city: number): void {
  const { model, border, ledger, stream } = world;
  const cell = caravan * model.cityCount + city;
  if (border.list[cell]! + border.attempting[cell]! + border.staying[cell]! === 0) return;
  const place = model.cityPlace[city]!;
  const rates = world.rates[0]!;
  stream.at(entityOf(world, caravan, city), world.day, purposes.attempts);

  const fromList = binomial(stream, border.list[cell]!, border.returnProbability);
  border.list[cell]! -= fromList;
  ledger.transfer(caravan, list, returned, place, fromList);
  const fromStay = binomial(stream, border.staying[cell]!, border.returnProbability);
  border.staying[cell]! -= fromStay;
  ledger.transfer(caravan, staying, returned, place, fromStay);
  const begin = binomial(stream, border.staying[cell]!, border.beginProbability);
  border.staying[cell]! -= begin;
  border.attempting[cell]! += begin;
  ledger.transfer(caravan, staying, attempting, place, begin);

  const attempts = binomial(stream, border.attempting[cell]!, border.attemptProbability);
  const encounters = binomial(stream, attempts, rates.encounterProbability);
  const sentBack = binomial(stream, encounters, rates.expulsionProbability);
  const tryAgain = binomial(stream, sentBack, rates.retryProbability);
  border.encounters[city]! += encounters;
  border.attempting[cell]! -= attempts - tryAgain;
  ledger.transfer(caravan, attempting, entered, place, attempts - encounters);
  ledger.transfer(caravan, attempting, processed, place, encounters - sentBack);
  ledger.transfer(caravan, attempting, returned, place, sentBack - tryAgain);
}

/** People at a border city beyond its places in shelters. */
function countOverflow(world: World, city: number): void {
  const { model, border } = world;
  border.overflow[city] = Math.max(0, world.waitingAt(city) - model.scenario.border[city]!.shelterPlaces);
}
