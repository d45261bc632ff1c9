//! Assessments of digital maturity: any 96 cells under any rules, by the table of the questionnaire.

use super::input::Input;
use crate::model::{dimension_scores, mean, question_score};
use crate::oracle::{rational, rounded};
use num_bigint::BigInt;
use num_rational::BigRational;
use peil_core::Decimal;
use peil_core::maturity::{
    AnswerError, Answers, Band, BandsOn, BoundAtFifty, Change, Dimension, Missing, Points, Question,
    QuestionSeven, Rounding, Rules, ScoreError,
};

pub(super) fn run(bytes: &[u8]) {
    let mut input = Input::new(bytes);
    let rules = rules(&mut input);
    let mut answers = Answers::unanswered();
    let cells: Vec<(Question, Vec<Option<u8>>)> = Question::ALL
        .map(|question| (question, (0..question.items()).map(|_| cell(&mut input, question)).collect()))
        .to_vec();
    for (question, cells) in &cells {
        for (item, cell) in cells.iter().enumerate() {
            answers.set(*question, item, *cell).expect("on the scale");
            assert_eq!(answers.get(*question, item), *cell);
        }
        check_refusals(answers, *question, input.byte());
    }
    check_score(&cells, &answers, rules);
}

/// On the scale, or missing.
fn cell(input: &mut Input<'_>, question: Question) -> Option<u8> {
    let highest = question.kind().highest();
    Some(input.below(highest + 2)).filter(|answer| *answer <= highest)
}

fn rules(input: &mut Input<'_>) -> Rules {
    let bits = input.byte();
    let or = |bit: u8| bits & bit != 0;
    Rules {
        question_seven: if or(1) { QuestionSeven::EightTicks } else { QuestionSeven::SevenPositives },
        bound_at_fifty: if or(2) { BoundAtFifty::ModeratelyAdvanced } else { BoundAtFifty::Average },
        rounding: Rounding {
            digits: bits >> 5,
            bands: if or(4) { BandsOn::Printed } else { BandsOn::Exact },
        },
        missing: [Missing::Zero, Missing::LeftOut, Missing::Refused, Missing::Zero]
            [usize::from(bits >> 3 & 3)],
    }
}

/// What is off the scale changes nothing.
fn check_refusals(answers: Answers, question: Question, given: u8) {
    let mut changed = answers;
    if given > question.kind().highest() {
        let refused = changed.set(question, 0, Some(given));
        assert_eq!(refused, Err(AnswerError::AboveScale { question, item: 0, given }));
    }
    assert!(changed.set(question, question.items(), Some(0)).is_err());
    assert!(
        changed.set_all(question, &vec![0; usize::from(given)]).is_ok()
            == (usize::from(given) == question.items())
    );
    assert!(changed == answers || usize::from(given) == question.items());
}

fn exact(points: Points) -> BigRational {
    BigRational::new(BigInt::from(points.parts()), BigInt::from(Points::PARTS))
}

fn check_score(cells: &[(Question, Vec<Option<u8>>)], answers: &Answers, rules: Rules) {
    let missing = cells.iter().flat_map(|(_, cells)| cells).filter(|cell| cell.is_none()).count();
    assert_eq!(answers.missing(), missing);
    let of = |question| {
        let (_, cells) = cells.iter().find(|(of, _)| *of == question).expect("all are there");
        question_score(rules, question, cells)
    };
    let dimensions = dimension_scores(of);
    let scored = match answers.score(rules) {
        Err(ScoreError::Unanswered { cells }) => {
            return assert!(rules.missing == Missing::Refused && cells == missing && missing > 0);
        }
        Err(ScoreError::NothingAnswered) => return assert_eq!(mean(&dimensions), None),
        Err(other) => panic!("{other:?} is not known here"),
        Ok(scored) => scored,
    };
    for question in Question::ALL {
        assert_eq!(scored.question(question).map(exact), of(question));
    }
    let overall = mean(&dimensions).expect("something is answered");
    for (dimension, expected) in Dimension::ALL.into_iter().zip(dimensions) {
        assert_eq!(scored.dimension(dimension).map(exact), expected);
    }
    assert_eq!(exact(scored.overall()), overall);
    for digits in 0..=7 {
        assert_eq!(scored.overall().rounded(digits), printed(&overall, digits));
    }
    check_band(scored.band(), &overall, rules);
    let still = Change::between(&scored, &scored).expect("the same rules");
    assert_eq!(still.overall, Points::ZERO);
    check_items(&scored);
}

/// The band of the score, or of what is printed of it.
fn check_band(band: Band, overall: &BigRational, rules: Rules) {
    let decides = match rules.rounding.bands {
        BandsOn::Exact => overall.clone(),
        BandsOn::Printed => rational(printed(overall, rules.rounding.digits)),
    };
    let at = |whole: i64| BigRational::from(BigInt::from(whole));
    let expected = if decides > at(75) {
        Band::Advanced
    } else if decides > at(50)
        || (decides == at(50) && rules.bound_at_fifty == BoundAtFifty::ModeratelyAdvanced)
    {
        Band::ModeratelyAdvanced
    } else if decides > at(25) {
        Band::Average
    } else {
        Band::Basic
    };
    assert_eq!(band, expected, "{overall} {rules:?}");
}

/// To at most six digits, halves away from zero.
fn printed(points: &BigRational, digits: u8) -> Decimal {
    let dropped = 10_i64.pow(u32::from(6_u8.saturating_sub(digits)));
    let steps = rounded(&(points / BigRational::from(BigInt::from(dropped)))).expect("at most a hundred");
    Decimal::from_millionths(steps.millionths() * dropped)
}

/// What was gained is the score, and with what is open it is all there is.
fn check_items(scored: &peil_core::maturity::Scored) {
    let all = || Question::ALL.into_iter().flat_map(|one| (0..one.items()).map(move |item| (one, item)));
    let sum = |points: &mut dyn Iterator<Item = Points>| {
        points.fold(BigRational::from(BigInt::from(0)), |sum, points| sum + exact(points))
    };
    let gained =
        sum(&mut all().filter_map(|(one, item)| scored.gained(one, item)).map(|worth| worth.overall));
    let open = sum(&mut all().filter_map(|(one, item)| scored.open(one, item)).map(|worth| worth.overall));
    assert_eq!(gained, exact(scored.overall()));
    assert_eq!(gained + open, BigRational::from(BigInt::from(100)));
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    // One byte for the rules, one a cell and one a question. 0 is the lowest answer, 1 a tick, 255 often missing.
    let filled = |rules: u8, cell: u8| [vec![rules], vec![cell; 96 + 12]].concat();
    (0..=255).step_by(3).flat_map(|rules| [0, 1, 2, 5, 6, 255].map(|cell| filled(rules, cell))).collect()
}
