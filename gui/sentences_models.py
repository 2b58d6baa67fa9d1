"""Sentences that calibration, scenarios and comparison tell in English: errors and notices."""

from __future__ import annotations

from gui.i18n import mark

# the whole sentences; in braces what is looked at in gui.sentences by its name
SENTENCES = (
    # what a calibration says of its observations
    mark("{count} observations have no row of scores and are left out: {names}."),
    mark("{count} observations are dated after {as_of} and left out."),
    mark("No observation is left to calibrate on: no value can be predicted."),
    mark("{count} exact observations of {all} companies are fewer than {limit} of {low}: the "
         "baseline (mean of the four factors and stage) stands in for a model."),
    mark("All observations are of one segment: what segments differ by is unknown."),
    mark("The factor {segment} is the same in every row: what it is worth cannot be told from "
         "these observations."),
    mark("Nothing was calibrated: fewer than {limit} exact observations of {low} companies are "
         "left. No values are predicted."),
    mark("{id}: {column} is empty; the observation is left out."),
    mark("{id}: {value} is no kind of observation ({names})."),
    mark("{id}: the confidence {value} is none of {names}."),
    mark("{id}: dated {day}, after {as_of}; an observation lies in the past."),
    mark("{id}: the weight {value} is no number of 0 or more."),
    mark("{id}: {value} is not a day like 2026-06-30."),
    mark("{id}: {column} {value} is not a number."),
    mark("{id}: {column} {value} is not above zero."),
    mark("{id}: {rate_missing}."),
    mark("no exchange rate of {currency} in {year}: the table holds {first} to {until}; add one "
         "for {again}"),
    mark("no exchange rate of {currency}: the table holds {names}"),
    # … of what it found
    mark("Calibrated on {count} exact valuations of {all} companies; {low} lower bounds left out."),
    mark("Calibrated on {count} exact valuations of {all} companies; {low} lower bounds counted "
         "as bounds."),
    mark("A company never seen: log-RMSE {rate}, half of the predictions off by less than "
         "{limit} %, rank correlation {known}, {share} % within ±15 %."),
    mark("Beside it, log-RMSE of the baselines: {parts}."),
    mark("Foretold from earlier rows of other companies only, log-RMSE: {foretold}."),
    mark("The four factors change the log-RMSE once size is known {changes}; without size they "
         "reach {ratio}."),
    mark("Intervals meant to hold 80 % held {share} % of a company's values ({all} % of all)."),
    mark("Intervals meant to hold 80 % held {share} % of a company's values ({all} % of all): "
         "read them with care."),
    mark("The next round of a known company, its size known: log-RMSE {ratio}, {share} % within "
         "±15 % ({count} rounds)."),
    mark("Held at a slope of 0, because these observations would give less than none: {inputs}."),
    mark("R² of {ratio} on companies never seen is too good: look for inputs that know the value."),
    mark("The model does not beat its baselines on companies never seen; the baseline (mean of "
         "the four factors and stage) is used."),
    # why nothing can be calibrated
    mark("observations lack the column {column}; needed are {names}."),
    mark("the id {names} stands in several observations; every observation needs an id of its "
         "own."),
    mark("{value} is no kind of observation; known are {names}."),
    mark("the scores lack the column id, which says whose observation a row belongs to."),
    mark("the id {name} stands in several rows of the scores; give one row per observation."),
    mark("the frame lacks the column {column}; needed are the four factors ({names}) and date."),
    mark("row {row}, column {column}: {value} is not a number from {low} to {high}."),
    mark("row {row}, column {column}: {value} is not a number {low} to {high}."),
    mark("row {row}, column {column}: {value} is not a number of {low} or more."),
    mark("row {row}, column {column}: {value} is not a number."),
    mark("row {row}, column {column}: {value} is neither 1 nor 0."),
    mark("row {row}, column {column}: {value} is not a day like 2026-06-30."),
    mark("the level must lie between 0 and 1, not {value}."),
    mark("{value} is no setting; known are {names}."),
    mark("stages {value} is none of {names}."),
    mark("bounds {value} is none of {names}."),
    mark("{value} is no model; use {names}"),
    mark("folds must be 2 or more, repeats 1 or more."),
    mark("weights must be four numbers of 0 or more, not all 0."),
    mark("Every kind of observation has the weight 0: none is left to calibrate on."),
    mark("The model {name} has no penalty {names}: it has {parts}. What was typed for it changes "
         "nothing."),
    mark("the last day {day} lies in the future; the latest is {until}."),
    mark("the last day {value} is not a day like 2026-06-30."),
    mark("the seed must be a whole number from 0 to {limit}, not {value}."),
    mark("{value} is no penalty; known are {names}."),
    mark("the penalty {name} must be above 0."),
    mark("the penalty {name} must be a number from 0 to {limit}, not {value}."),
    mark("the weight of {name} must be a number from 0 to {limit}, not {value}."),
    mark("{name} cannot be kept as plain numbers; choose another model."),
    mark("{names} is no company of the universe {name}; use the ids of companies.csv."),
    mark("the calibration has schema {name}, this app reads {other}; calibrate again."),
    mark("the calibration cannot be read ({name}); calibrate again."),
    # scenarios that cannot be read, found or changed
    mark("there is no scenario {value}; known are {names}"),
    mark("{count} scenarios are called {value}: give the id instead, one of {names}"),
    mark("scenario {id}: it inherits from itself ({circle}); give one of them another parent, for "
         "example {name}"),
    mark("scenario {id}: its parent {value} is not there; give it another parent, for example "
         "{name}"),
    mark("scenario {id}: another one is called {value} too; rename one of them"),
    mark("the base has no parent"),
    mark("{who} inherits from {other_who} already; a scenario cannot inherit from itself"),
    mark("the base cannot be removed; it is the workspace itself"),
    mark("the base keeps its inputs in the workspace itself, not as overrides"),
    mark("a scenario needs a name"),
    mark("another scenario is called {value}; choose another name"),
    mark("score rule: {value} is not a rule"),
    mark("score rule: {value} is no part of a rule"),
    mark("score rule: {part} {value} is not {expected}"),
    # what evaluating them found
    mark("{who}: a score rule names {scope} {names}, which {universe} does not have; left alone."),
    mark("{who}: a score rule on {factor} reaches no company of {universe}."),
    mark("{who}: a score rule names the universe {value}, which is not here; left out."),
    mark("{who}: a score rule names the factor {value}; {universe} has {names}"),
    mark("{who}: score rules took {count} scores to an end of 0 to 1, where they were held."),
    mark("{who}: score rules took {count} score to an end of 0 to 1, where it was held."),
    mark("{who}: what is paid once exceeds the value of {count} companies; they stand at 0."),
    mark("{who}: The compute assumptions cannot be evaluated: {problem}"),
    mark("{who}: {count} overrides belong to nothing in these facts and are left alone: {names}"),
    mark("{who} counts with what the others leave of 1: {share}."),
    mark("No scenario has a probability; all count the same in the expected value."),
    mark("No probability is given for {scenarios}: counted as 0."),
    mark("The probabilities add up to {ratio}; they were divided by that."),
    mark("the limits {low} to {high} of {factor} leave out its score {value}"),
    mark("the limits {low} to {high} of {factor} are not in order within 0 to 1"),
    mark("the scenario {scenarios} is compared with itself; nothing would differ: name each "
         "scenario once"),
    mark("{count} scenarios were named; {low} to {high} can stand side by side"),
    # shares of a change
    mark("the group {value} is given twice; each may be given once"),
    mark("pairs is {value}; at least 2 are needed for an error"),
    mark("{value} is none of the groups: {names}"),
    mark("{value} is none of the groups"),
    mark("the members of {value} must be one or more, each once, and none of the groups"),
)

# parts of those sentences, and last the sentences anything can stand in
PARTS = (
    mark("median of segment and stage {ratio}"),
    mark("mean of the four factors {ratio}"),
    mark("that mean and stage {ratio}"),
    mark("all {ratio}, the baseline {rate}"),
    mark("venture rounds {ratio}, the baseline {rate}"),
    mark("over all from {low} to {high} ({change} %)"),
    mark("for venture rounds from {low} to {high} ({change} %)"),
    mark("the id of a universe"),
    mark("a factor or *"),
    mark("at least one id of a {scope}"),
    mark("of state, industrial"),
    mark("at least one metric"),
    mark("the factor of the metrics"),
    mark("a list of ids"),
    mark("a dictionary with a name"),
    mark("a dictionary of keyed values"),
    mark("a name"),
    mark("the key of an input"),
    mark("allowed: the base is the workspace itself"),
    mark("scenario {id}: score rule: {rule}"),
    mark("scenario {id}: {part} {value} is not {expected}"),
    mark("scenario {who}: {problem}"),
    mark("{value} is not one of {names}"),
)

# words that stand in those sentences
WORDS = (mark("company"), mark("segment"), mark("backed_by"), mark("unknown"))
