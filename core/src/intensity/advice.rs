//! What to take up next.

use super::scan::bit;
use super::{Composition, Effort, ITEM_BITS, ITEMS, Level, Scan, Score, Technology};
use heapless::Vec;

/// One technology to take up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Which.
    pub technology: Technology,
    /// Its place among the twelve, from 0.
    pub position: usize,
    /// What it costs, in the unit of the [`Effort`] given.
    pub effort: u16,
    /// True where its answer is unknown: ask first, it may be in use already.
    pub ask_first: bool,
}

/// The technologies that lead to a level with the least effort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to take up, the least effort first, nothing before what it requires. Empty where the level is reached.
    pub steps: Vec<Step, ITEMS>,
    /// The effort of all steps together.
    pub effort: u32,
    /// The points after all steps, in the worst case.
    pub score: Score,
}

/// The technologies that lead to `level` with the least effort.
///
/// Counted from the worst case, so that the level is certain to be reached: an unknown answer may be among the steps, and
/// is marked. A technology that [requires](Technology::requires) another of the twelve is only advised with it or after
/// it. Of sets with the same effort the lowest as a number (bit 0 the first item) is taken, so that the answer is
/// always the same.
///
/// The search tries every set of the missing technologies, at most 4096, so that the effort is the least there is.
///
/// ```
/// use peil_core::intensity::{cheapest_steps, Composition, Effort, Level, Scan};
/// let composition = Composition::V3In2023;
/// let effort = Effort::new([9, 9, 9, 9, 5, 1, 9, 9, 9, 9, 9, 4]);
/// let advice = cheapest_steps(composition, "111000000000".parse()?, Level::Low, &effort);
/// assert_eq!(advice.steps.len(), 1);
/// assert_eq!(advice.steps[0].technology.code(), "artificial_intelligence");
/// let advice = cheapest_steps(composition, "110000000000".parse()?, Level::Low, &effort);
/// let codes: Vec<_> = advice.steps.iter().map(|step| step.technology.code()).collect();
/// assert_eq!(codes, ["cloud_any", "cloud_advanced"], "6 together; advanced cloud alone cannot be had for 1");
/// # Ok::<(), peil_core::intensity::ScanError>(())
/// ```
#[must_use]
pub fn cheapest_steps(composition: Composition, scan: Scan, level: Level, effort: &Effort) -> Advice {
    let chosen = cheapest_set(composition, scan, level, effort);
    let mut advice = Advice {
        steps: Vec::new(),
        effort: effort.of_set(chosen),
        score: Score::of_items(scan.yes_bits() | chosen),
    };
    let mut left = chosen;
    while let Some(step) = next_step(composition, scan, effort, left) {
        left &= !bit(step.position);
        if advice.steps.push(step).is_err() {
            break;
        }
    }
    advice
}

/// The cheapest set of missing items that gives the missing points and leaves no requirement open.
fn cheapest_set(composition: Composition, scan: Scan, level: Level, effort: &Effort) -> u16 {
    let needed = u32::from(scan.worst().gap_to(level));
    let required = requirements(composition);
    // More items than points are missing are never cheaper: one that nothing requires can be left out.
    (0..=ITEM_BITS)
        .filter(|set| set.count_ones() == needed && set & scan.yes_bits() == 0)
        .filter(|set| closed(*set, set | scan.yes_bits(), &required))
        .min_by_key(|set| effort.of_set(*set))
        .unwrap_or(0)
}

fn requirements(composition: Composition) -> [u16; ITEMS] {
    let mut required = [0; ITEMS];
    for (position, needs) in (0..ITEMS).zip(&mut required) {
        *needs = composition.required_bit(bit(position));
    }
    required
}

/// True when whatever the items of `set` require is in `present`.
fn closed(set: u16, present: u16, required: &[u16; ITEMS]) -> bool {
    (0..ITEMS).zip(required).all(|(position, needs)| set & bit(position) == 0 || needs & !present == 0)
}

/// The cheapest item of a set that does not wait for another of the set.
fn next_step(composition: Composition, scan: Scan, effort: &Effort, left: u16) -> Option<Step> {
    let asked = (0..ITEMS).zip(composition.asked());
    let steps = asked.filter(|&(position, _)| left & bit(position) != 0).map(|(position, asked)| Step {
        technology: *asked,
        position,
        effort: effort.of(position).unwrap_or(u16::MAX),
        ask_first: scan.unknown_bits() & bit(position) != 0,
    });
    steps
        .filter(|step| composition.required_bit(bit(step.position)) & left == 0)
        .min_by_key(|step| (step.effort, step.position))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec as List;

    fn advised(scan: &str, level: Level) -> List<&'static str> {
        let composition = Composition::V3In2023;
        let effort = Effort::by_uptake(composition);
        let advice = cheapest_steps(composition, scan.parse().unwrap(), level, &effort);
        advice.steps.iter().map(|step| step.technology.code()).collect()
    }

    #[test]
    fn the_common_ones_come_first() {
        let basic = ["fast_fixed_line", "social_media_any", "internet_over_half", "cloud_any"];
        assert_eq!(advised("000000000000", Level::Low), basic);
        assert_eq!(advised("111100000000", Level::Low), List::<&str>::new());
        assert_eq!(advised("110100000000", Level::Low), ["social_media_any"]);
        assert_eq!(advised("111110110101", Level::VeryHigh), ["cloud_advanced"]);
    }

    #[test]
    fn an_unknown_answer_is_to_be_asked_first() {
        let composition = Composition::V3In2023;
        let scan: Scan = "1?1010000000".parse().unwrap();
        let advice = cheapest_steps(composition, scan, Level::Low, &Effort::by_uptake(composition));
        assert_eq!(advice.steps.len(), 1);
        let step = advice.steps.first().unwrap();
        assert_eq!((step.technology, step.ask_first, step.effort), (Technology::FastFixedLine, true, 1_110));
    }

    #[test]
    fn every_advice_reaches_its_level_with_nothing_to_spare() {
        // One call tries 4096 sets, which takes a second in the interpreter.
        let compositions = if cfg!(miri) { &Composition::ALL[2..3] } else { &Composition::ALL };
        for &composition in compositions {
            let effort = Effort::by_uptake(composition);
            for yes in (0..=ITEM_BITS).step_by(if cfg!(miri) { 4_000 } else { 13 }) {
                let scan = Scan::from_bits(yes, 0).unwrap();
                for level in Level::ALL {
                    let advice = cheapest_steps(composition, scan, level, &effort);
                    let bits = advice.steps.iter().fold(0, |bits, step| bits | (1_u16 << step.position));
                    assert_eq!(bits & yes, 0);
                    assert_eq!(u32::from(scan.worst().gap_to(level)), bits.count_ones());
                    assert_eq!(advice.score, Score::of_items(yes | bits));
                    assert!(advice.score.level() >= level);
                    assert_eq!(advice.effort, effort.of_set(bits));
                    for (index, step) in advice.steps.iter().enumerate() {
                        let before = advice.steps.iter().take(index).map(|step| step.technology);
                        let required =
                            step.technology.requires().filter(|it| composition.bit(*it) & !yes != 0);
                        assert!(required.is_none_or(|required| before.into_iter().any(|it| it == required)));
                    }
                }
            }
        }
    }

    #[test]
    fn the_greatest_efforts_still_add_up() {
        let effort = Effort::new([u16::MAX; ITEMS]);
        assert_eq!(effort.of_set(ITEM_BITS), 12 * 65_535);
        assert_eq!(effort.of_set(0), 0);
        let advice = cheapest_steps(Composition::V1, Scan::UNANSWERED, Level::VeryHigh, &effort);
        assert_eq!(advice.steps.len(), 10);
        assert!(advice.steps.iter().all(|step| step.ask_first));
        let same = cheapest_steps(Composition::V1, Scan::UNANSWERED, Level::Low, &Effort::equal());
        assert_eq!(same.steps.iter().map(|step| step.position).collect::<List<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn what_is_required_is_advised_before_what_requires_it() {
        let composition = Composition::V3In2023;
        // Advanced cloud alone would be the cheapest, but cannot be had without any cloud.
        let mut of = [9; ITEMS];
        (of[4], of[5]) = (5, 1);
        let advised = |scan: &str| {
            let advice = cheapest_steps(composition, scan.parse().unwrap(), Level::Low, &Effort::new(of));
            let steps = advice.steps.iter().map(|step| (step.position, step.ask_first));
            (advice.effort, steps.collect::<List<_>>())
        };
        assert_eq!(advised("110000000000"), (6, std::vec![(4, false), (5, false)]));
        assert_eq!(advised("11000?000000"), (6, std::vec![(4, false), (5, true)]));
        assert_eq!(advised("111000000000"), (5, std::vec![(4, false)]));
        assert_eq!(advised("110010000000"), (1, std::vec![(5, false)]));
    }
}
