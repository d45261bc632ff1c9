//! The scoring of assessments against the formulas over rational numbers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use peil_core::maturity::{
    Answers, Change, Dimension, Missing, Points, Question, QuestionSeven, Rules, ScoreError, Worth,
};
use peil_tests::model::{dimension_scores, mean, question_score};
use peil_tests::oracle::rounded;
use proptest::prelude::*;
use proptest::sample::select;

type Cells = Vec<(Question, Vec<Option<u8>>)>;

fn rational(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

fn exact(points: Points) -> BigRational {
    rational(points.parts(), Points::PARTS)
}

/// Answers of which about `missing` in ten are missing.
fn cells(missing: u8) -> impl Strategy<Value = Cells> {
    let question = move |question: Question| {
        let cell = (0..10_u8, 0..=question.kind().highest())
            .prop_map(move |(draw, answer)| (draw >= missing).then_some(answer));
        prop::collection::vec(cell, question.items()).prop_map(move |cells| (question, cells))
    };
    Question::ALL.map(question).to_vec()
}

fn rules() -> impl Strategy<Value = Rules> {
    (
        select(&[QuestionSeven::SevenPositives, QuestionSeven::EightTicks][..]),
        select(&[Missing::Zero, Missing::LeftOut][..]),
    )
        .prop_map(|(question_seven, missing)| Rules { question_seven, missing, ..Rules::default() })
}

fn answers(cells: &Cells) -> Answers {
    let mut answers = Answers::unanswered();
    for (question, cells) in cells {
        for (item, cell) in cells.iter().enumerate() {
            answers.set(*question, item, *cell).expect("on the scale");
        }
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn scores_are_the_formulas(cells in prop_oneof![cells(0), cells(1), cells(9), cells(10)], rules in rules()) {
        let of = |question| {
            let (_, cells) = cells.iter().find(|(of, _)| *of == question).expect("all are there");
            question_score(rules, question, cells)
        };
        let dimensions = dimension_scores(of);
        match (mean(&dimensions), answers(&cells).score(rules)) {
            (None, refused) => prop_assert_eq!(refused, Err(ScoreError::NothingAnswered)),
            (Some(overall), scored) => {
                let scored = scored.expect("something is answered");
                for question in Question::ALL {
                    prop_assert_eq!(scored.question(question).map(exact), of(question));
                }
                for (dimension, expected) in Dimension::ALL.into_iter().zip(dimensions) {
                    prop_assert_eq!(scored.dimension(dimension).map(exact), expected);
                }
                prop_assert_eq!(exact(scored.overall()), overall.clone());
                prop_assert_eq!(Some(scored.overall().rounded(6)), rounded(&overall));
                prop_assert!(scored.overall() >= Points::ZERO && scored.overall() <= Points::HUNDRED);
            }
        }
    }

    #[test]
    fn items_add_up_to_the_score_and_to_what_is_left(cells in cells(2), rules in rules()) {
        let Ok(scored) = answers(&cells).score(rules) else { return Ok(()) };
        let all = || Question::ALL.into_iter().flat_map(|question| (0..question.items()).map(move |item| (question, item)));
        let sum = |worths: Vec<Worth>| {
            worths.into_iter().fold(BigRational::zero(), |sum, worth| sum + exact(worth.overall))
        };
        let gained = all().filter_map(|(question, item)| scored.gained(question, item)).collect();
        let open = all().filter_map(|(question, item)| scored.open(question, item)).collect();
        let gained = sum(gained);
        prop_assert_eq!(&gained, &exact(scored.overall()));
        prop_assert_eq!(gained + sum(open), rational(100, 1));
    }

    #[test]
    fn taking_up_what_is_open_brings_what_it_says(cells in cells(0), rules in rules(), at in 0..96_usize) {
        let mut answers = answers(&cells);
        let before = answers.score(rules).expect("answered");
        let (question, item) = Question::ALL
            .into_iter()
            .flat_map(|question| (0..question.items()).map(move |item| (question, item)))
            .nth(at)
            .expect("one of 96");
        let open = before.open(question, item).expect("answered");
        answers.set(question, item, Some(question.kind().highest())).expect("on the scale");
        let after = answers.score(rules).expect("answered");
        let change = Change::between(&before, &after).expect("the same rules");
        prop_assert_eq!(change.overall, open.overall);
        for dimension in Dimension::ALL {
            let expected = if dimension == question.dimension() { open.dimension } else { Points::ZERO };
            prop_assert_eq!(change.dimension(dimension), Some(expected));
        }
    }

    #[test]
    fn a_missing_answer_never_raises_the_score_when_it_counts_as_zero(cells in cells(0), at in 0..96_usize) {
        let mut cells = cells;
        let whole = answers(&cells).score(Rules::default()).expect("answered").overall();
        if let Some(cell) = cells.iter_mut().flat_map(|(_, cells)| cells).nth(at) {
            *cell = None;
        }
        let missing = answers(&cells);
        prop_assert!(missing.score(Rules::default()).expect("counts as zero").overall() <= whole);
        let refused = missing.score(Rules { missing: Missing::Refused, ..Rules::default() });
        prop_assert_eq!(refused, Err(ScoreError::Unanswered { cells: 1 }));
    }
}
