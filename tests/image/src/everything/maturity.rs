//! The Digital Maturity Assessment.

use super::inputs::{drain, scored, show, text};
use crate::{unknown, used};
use peil_core::maturity::{
    Answers, Band, Change, Dimension, Journey, Kind, Points, Question, Rounding, Rules, Scored, Stage,
};

pub(super) fn scores() {
    let mut answers = unknown(Answers::unanswered());
    let (question, item) = (unknown(Question::Q4), unknown(2));
    used((Answers::get(&answers, question, item), Answers::missing(&answers), Answers::default()));
    used(Answers::set(&mut answers, question, item, unknown(Some(3))));
    let ticks = [1_u8, 0, 1, 1, 0, 0, 0];
    used(Answers::set_all(&mut answers, question, unknown(&ticks[..])));
    used(Answers::score(&answers, unknown(Rules::default())));
    used(Answers::zero());
}

pub(super) fn changes() {
    let (Ok(before), Ok(after)) = (scored(), scored()) else { return };
    let (question, item, dimension) = (unknown(Question::Q4), unknown(2), unknown(Dimension::Green));
    used((Scored::answers(&before), Scored::rules(&before), Scored::overall(&before), Scored::band(&before)));
    used((Scored::question(&before, question), Scored::dimension(&before, dimension)));
    used((Scored::gained(&before, question, item), Scored::open(&before, question, item)));
    let change = Change::between(&before, &after);
    used(change.map(|change| Change::dimension(&change, dimension)));
    let journey = Journey { t0: Some(before), t1: unknown(None), t2: Some(after) };
    used(Journey::at(&journey, unknown(Stage::T1)));
    used(Journey::change(&journey, unknown(Stage::T0), unknown(Stage::T2)));
}

pub(super) fn questions() {
    let question = unknown(Question::Q4);
    used((Question::code(question), Question::from_code(text()), Question::index(question)));
    used((Question::items(question), Question::kind(question), Question::dimension(question)));
    let dimension = unknown(Dimension::Data);
    used((Dimension::code(dimension), Dimension::index(dimension)));
    drain(Dimension::questions(dimension));
    used((
        Kind::highest(unknown(Kind::Steps)),
        Stage::code(unknown(Stage::T1)),
        Band::code(unknown(Band::Basic)),
    ));
    let (one, other) = (unknown(Points::TEN), unknown(Points::HUNDRED));
    used((Points::parts(one), Points::checked_add(one, other), Points::checked_sub(one, other)));
    used(Points::rounded(one, unknown(2)));
    show::<Points>(&one);
    let rules = unknown(Rules { rounding: Rounding::default(), ..Rules::default() });
    used((Rules::printed(&rules, one), Rules::band(&rules, one)));
}
