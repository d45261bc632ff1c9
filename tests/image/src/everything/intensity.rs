//! Digital Intensity.

use super::inputs::{composition, drain, scan, show, technology, text};
use crate::{unknown, used};
use core::str::FromStr;
use peil_core::intensity::{
    Advanced, Answer, Case, Composition, Effort, Level, LevelShares, Provenance, Scan, Score, Spread, Tally,
    Technology, cheapest_steps,
};

pub(super) fn scans() {
    let scan = scan();
    used((Scan::yes_bits(scan), Scan::unknown_bits(scan), Scan::no_bits(scan), Scan::is_complete(scan)));
    used((Scan::answer(scan, unknown(3)), Scan::with(scan, unknown(3), unknown(Answer::Yes))));
    used((Scan::score(scan, unknown(Case::Best)), Scan::worst(scan), Scan::best(scan)));
    used((Scan::level(scan), Scan::is_basic(scan), Scan::from_str(text()), Scan::default()));
    used((Scan::from_answers(unknown([Answer::Yes; 12])), Scan::from_bits(unknown(1), unknown(2))));
    drain(Scan::answers(scan));
    show::<Scan>(&scan);
    used((Answer::sign(unknown(Answer::Yes)), Answer::from_sign(unknown('?'))));
    let score = Score::new(unknown(5)).unwrap_or(Score::of_items(unknown(0xfff)));
    used((Score::points(score), Score::level(score), Score::is_basic(score)));
    used((Score::gap_to(score, unknown(Level::High)), Score::gap_to_basic(score), Score::gap_to_next(score)));
    let level = unknown(Level::High);
    used((Level::code(level), Level::minimum(level), Level::maximum(level)));
    used((Level::next(level), Level::is_basic(level)));
}

pub(super) fn compositions() {
    let (one, other) = (composition(), composition());
    used((Composition::code(one), Composition::from_code(text()), Composition::version(one)));
    used((Composition::survey_years(one), Composition::definition(one), Composition::items(one)));
    used((Composition::official_list(), Composition::is_confirmed(one), Composition::in_common(one, other)));
    used((Composition::position(one, technology()), Composition::bit(one, technology())));
    used((Composition::contradictions(one, scan()), Composition::deduced(one, scan())));
    drain(Composition::technologies(one, unknown(0xfff)));
    show::<Composition>(&one);
    let advanced = Composition::advanced(one);
    used((Advanced::any(advanced), Advanced::is_complete(advanced)));
    used(Provenance::code(unknown(Provenance::Inferred)));
    used((Technology::code(technology()), Technology::from_code(text())));
    used((Technology::eurostat(technology()), Technology::requires(technology())));
}

pub(super) fn next_steps() {
    let composition = composition();
    let order = [technology(), technology()];
    let effort = Effort::by_order(composition, unknown(&order[..]));
    used((Effort::of(&effort, unknown(3)), Effort::of_set(&effort, unknown(0xfff))));
    used((Effort::new(unknown([1; 12])), Effort::equal(), Effort::by_uptake(composition)));
    used(cheapest_steps(composition, scan(), unknown(Level::High), &unknown(effort)));
}

pub(super) fn tally_of_one() {
    let mut tally = Tally::new(composition());
    used(Tally::add(&mut tally, scan()));
    let Ok(tally) = Tally::merge(&tally, &unknown(Tally::new(composition()))) else { return };
    used((Tally::composition(&tally), Tally::scans(&tally), Tally::complete(&tally)));
    used(Tally::at_level(&tally, unknown(Level::High), unknown(Case::Best)));
    used((Tally::basic(&tally, unknown(Case::Best)), Tally::unknown(&tally, technology())));
    used((Tally::technology(&tally, technology()), Spread::open(Tally::advanced_any(&tally))));
    let Some(shares) = Tally::shares(&tally, unknown(Case::Best)) else { return };
    used(LevelShares::of(&shares, unknown(Level::High)));
    used((LevelShares::basic(&shares), LevelShares::sum(&shares)));
}

pub(super) fn tally_of_many() {
    let (yes, open) = ([1_u16; 40], [2_u16; 40]);
    let mut tally = Tally::new(composition());
    used(Tally::add_complete(&mut tally, unknown(&yes[..])));
    used(Tally::add_pairs(&mut tally, unknown(&yes[..]), unknown(&open[..])));
    used(tally);
}
