"""The Monte-Carlo of W1 with numpy, all runs of a scenario at once, step by step.

Prints, as one line of JSON, what the runs add up to, and how long it took (processor time, the tables made before it, as on the other side).

Arguments: how many runs, and how often. Needs python3-numpy.
"""
import json
import sys
import time

import numpy as np

STEPS = 100
LEVELS = 5
ISSUES = 5
SCENARIOS = 24
CLASSES = [(0.0, 0.0), (0.5, 0.3), (0.9, 0.5), (1.0, 0.6)]
U = np.uint64
GOLDEN = U(0x9E3779B97F4A7C15)


def mix(state):
    state = (state ^ (state >> U(30))) * U(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> U(27))) * U(0x94D049BB133111EB)
    return state ^ (state >> U(31))


def key(state, part):
    return mix(state + GOLDEN * (np.asarray(part, U) + U(1)))


def draw(state, part):
    return (key(state, part) >> U(11)) * (1.0 / (1 << 53))


def scaled(values):
    return (values - values.min()) / (values.max() - values.min())


def preferences(scenario):
    """For each of two parties: what each outcome is worth, ascending worths, their outcomes, floor and most."""
    conflict, reservation = CLASSES[scenario % len(CLASSES)]
    parties = []
    first = None
    for party in range(2):
        state = U(0)
        for part in (20260807, 1, scenario, party):
            state = key(state, part)
        raw = [0.05 + draw(key(key(state, 1), issue), 0) ** 2 for issue in range(ISSUES)]
        total = 0.0
        for weight in raw:
            total += weight
        weights = [weight / total for weight in raw]
        values = [draw(key(key(state, 2), issue), np.arange(LEVELS)) for issue in range(ISSUES)]
        if party == 1 and conflict > 0:
            values = [(1 - conflict) * own + conflict * (1 - other) for own, other in zip(values, first)]
        values = [scaled(own) for own in values]
        first = first or values
        worth = np.zeros(1)
        for weight, own in zip(weights, values):
            worth = (worth[:, None] + weight * own[None, :]).ravel()
        order = np.argsort(worth, kind="stable")
        parties.append((worth, worth[order], order, max(worth.min(), reservation), worth.max()))
    return parties


def negotiate(one, other, powers):
    """Of runs of one scenario: the outcome of each (-1 for none), its steps, its decisions."""
    count = len(powers[0])
    outcome = np.full(count, -1)
    taken = np.full(count, STEPS)
    decisions = np.full(count, 2 * STEPS)
    active = np.arange(count)
    offer = np.zeros(count, np.int64)
    for step in range(STEPS):
        elapsed = (step + 1.0) / (STEPS + 1)
        for party, (worth, ascending, order, floor, most) in enumerate((one, other)):
            left = 1.0 - np.power(elapsed, powers[party][active])
            target = np.minimum(most, np.maximum(floor, (most - floor) * left + floor - 1e-4))
            if step + party > 0:
                accepts = worth[offer] >= target
                if accepts.any():
                    ended = active[accepts]
                    outcome[ended] = offer[accepts]
                    taken[ended] = step + 1
                    decisions[ended] = 2 * step + party + 1
                    going = ~accepts
                    active, target = active[going], target[going]
            offer = order[np.searchsorted(ascending, target)]
        if len(active) == 0:
            break
    return outcome, taken, decisions


def play(scenarios, runs):
    keys = key(key(U(0), 777), np.arange(runs))
    scenario = (SCENARIOS * draw(keys, 0)).astype(int)
    powers = [0.2 * np.power(25.0, draw(keys, 1 + party)) for party in range(2)]
    agreements, steps, decisions, checksum = 0, 0, 0, U(0)
    for number, (one, other) in enumerate(scenarios):
        those = np.flatnonzero(scenario == number)
        outcome, taken, decided = negotiate(one, other, [power[those] for power in powers])
        agreements += int((outcome >= 0).sum())
        steps += int(taken.sum())
        decisions += int(decided.sum())
        told = those.astype(U) * U(131071) + (outcome + 1).astype(U) * U(1009) + taken.astype(U)
        checksum += mix(told).sum(dtype=U)
    return {"agreements": agreements, "steps": steps, "decisions": decisions, "checksum": int(checksum)}


def main():
    runs, times = int(sys.argv[1]), int(sys.argv[2])
    np.seterr(over="ignore")
    scenarios = [preferences(scenario) for scenario in range(SCENARIOS)]
    play(scenarios, min(runs, 1000))
    seconds = []
    for _ in range(times):
        start = time.process_time()
        totals = play(scenarios, runs)
        seconds.append(time.process_time() - start)
    print(json.dumps(totals | {"nanoseconds": [1e9 * each / totals["decisions"] for each in seconds]}))


main()
