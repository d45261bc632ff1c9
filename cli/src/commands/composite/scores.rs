//! From values to scores, indicator by indicator.

use crate::arguments::ScaleChoice;
use crate::refusal::Refusal;
use crate::typed::excerpt;
use peil_core::composite::{CompositeError, Scale, Standard};
use peil_core::{Decimal, Direction};
use peil_fixtures::{CompositeIndicator, CompositeTable};
use peil_words::{Key, Words};

/// The scale of one indicator.
enum Ruler {
    /// The values are scores.
    None,
    Line(Scale),
    Standard(Standard),
}

impl Ruler {
    fn score(&self, value: Decimal) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "the value itself, rounded once")]
            Self::None => value.millionths() as f64 / 1e6,
            Self::Line(scale) => scale.score(value),
            Self::Standard(standard) => standard.score(value),
        }
    }
}

/// The scores of every place, in the order of the indicators.
pub(super) fn of_places(
    table: &CompositeTable,
    choice: ScaleChoice,
    onto: (Decimal, Decimal),
    words: &Words,
) -> Result<Vec<Vec<Option<f64>>>, Refusal> {
    let mut scores = vec![Vec::with_capacity(table.indicators.len()); table.places.len()];
    for (index, indicator) in table.indicators.iter().enumerate() {
        let values: Vec<Option<Decimal>> =
            table.places.iter().map(|place| place.values.get(index).copied().flatten()).collect();
        let known: Vec<Decimal> = values.iter().copied().flatten().collect();
        // Nobody has a value: there is nothing to scale, and the weight goes to the others.
        let ruler =
            if known.is_empty() { Ruler::None } else { ruler(indicator, &known, choice, onto, words)? };
        for (scores, value) in scores.iter_mut().zip(values) {
            scores.push(value.map(|value| ruler.score(value)));
        }
    }
    Ok(scores)
}

fn ruler(
    indicator: &CompositeIndicator,
    values: &[Decimal],
    choice: ScaleChoice,
    (low, high): (Decimal, Decimal),
    words: &Words,
) -> Result<Ruler, Refusal> {
    let name = || ("indicator", excerpt(&indicator.name).into());
    let lacks = |key| Refusal::input(words.say_with(key, &[name()]));
    let scale = match choice {
        ScaleChoice::None => return Ok(Ruler::None),
        ScaleChoice::ZScore => Standard::new(values, indicator.direction).map(Ruler::Standard),
        ScaleChoice::MinMax => {
            min_max(indicator, values).and_then(|scale| scale.onto(low, high)).map(Ruler::Line)
        }
        ScaleChoice::Distance => {
            let target = indicator.target.ok_or_else(|| lacks(Key::CompositeNoTarget))?;
            let worst = indicator.worst.map(|worst| [worst]);
            let values = worst.as_ref().map_or(values, |worst| &worst[..]);
            Scale::distance_to_target(values, target, indicator.direction)
                .and_then(|scale| scale.onto(low, high))
                .map(Ruler::Line)
        }
        ScaleChoice::Goalposts => {
            let ends = indicator.worst.zip(indicator.best).ok_or_else(|| lacks(Key::CompositeEnds))?;
            Scale::goalposts(ends.0, ends.1).and_then(|scale| scale.onto(low, high)).map(Ruler::Line)
        }
    };
    scale.map_err(|error| {
        let arguments = [name(), ("fault", words.composite_fault(error).into())];
        Refusal::input(words.say_with(Key::CompositeOfIndicator, &arguments))
    })
}

/// Ends that the file fixes, the others from the values.
fn min_max(indicator: &CompositeIndicator, values: &[Decimal]) -> Result<Scale, CompositeError> {
    let smallest = values.iter().copied().min().ok_or(CompositeError::TooFew)?;
    let largest = values.iter().copied().max().ok_or(CompositeError::TooFew)?;
    let (worst, best) = match indicator.direction {
        Direction::Up => (smallest, largest),
        Direction::Down => (largest, smallest),
    };
    Scale::desi(indicator.worst.unwrap_or(worst), indicator.best.unwrap_or(best))
}
