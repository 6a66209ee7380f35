/** The tour: the essay's dilemma in steps, each a run, a picture and a question; the text is the one of the command `tour`. */
import tour from '../../DiplomacySim.UseCases/Tour/tour.json';

export interface Step {
    title: string;
    /** What the essay says, in its own words. */
    quote: string;
    text: string[];
    run: { scenario: string; seed: string; sets: string[] };
    look: string;
    question: string;
}

export const Essay = tour.essay;

export const Steps: Step[] = tour.steps;
