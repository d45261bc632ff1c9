//! `--weights`: how much each observation counts in a weighted regression.

use super::fine::Fine;
use super::input::{option, shown};
use crate::refusal::Refusal;
use peil_core::Period;
use peil_core::paths::{GivenWeights, Weights};
use peil_words::{Key, Words};

const NAME: &str = "--weights";

/// A name, or numbers in the order in which the observations were typed.
pub(super) fn read(
    text: Option<&str>,
    observations: &[(Period, Fine)],
    words: &Words,
) -> Result<Weights, Refusal> {
    match text {
        None | Some("since-first") => Ok(Weights::SinceFirst),
        Some("equal") => Ok(Weights::Equal),
        Some(text) => option(NAME, given(text, observations, words).map_err(Refusal::input), words),
    }
}

fn given(text: &str, observations: &[(Period, Fine)], words: &Words) -> Result<Weights, String> {
    let weights: Option<Vec<u16>> = text.split(',').map(|weight| weight.trim().parse().ok()).collect();
    let weights = weights.ok_or_else(|| words.say_with(Key::CliWeights, &[("found", shown(text).into())]))?;
    let mut of_period: Vec<(Period, u16)> =
        observations.iter().map(|(period, _)| *period).zip(weights.iter().copied()).collect();
    // The core takes them in order of period, whatever the order in which the series was typed.
    of_period.sort_unstable_by_key(|(period, _)| *period);
    let in_order: Vec<u16> = of_period.into_iter().map(|(_, weight)| weight).collect();
    match GivenWeights::new(&in_order) {
        Some(given) if weights.len() == observations.len() => Ok(Weights::Given(given)),
        _ => Err(words.say_with(
            Key::CliWeightsCount,
            &[
                ("weights", weights.len().to_string().into()),
                ("observations", observations.len().to_string().into()),
            ],
        )),
    }
}
