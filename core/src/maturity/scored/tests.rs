use super::*;
use crate::Decimal;
use crate::maturity::QuestionSeven;

fn ticks(answers: &mut Answers, question: Question, count: usize) {
    for item in 0..question.items() {
        answers.set(question, item, Some(u8::from(item < count))).unwrap();
    }
}

/// The test vector of dma.md, section 1.4.
fn example() -> Answers {
    let mut answers = Answers::zero();
    let counts = [
        (Question::Q1a, 4),
        (Question::Q1b, 3),
        (Question::Q2, 5),
        (Question::Q3, 7),
        (Question::Q5, 3),
        (Question::Q6, 5),
        (Question::Q8, 4),
        (Question::Q10, 4),
    ];
    for (question, count) in counts {
        ticks(&mut answers, question, count);
    }
    answers.set_all(Question::Q4, &[0, 0, 5, 2, 1, 0, 3]).unwrap();
    answers.set_all(Question::Q7, &[1, 0, 1, 1, 1, 0, 0, 0]).unwrap();
    answers.set_all(Question::Q9, &[3, 0, 0, 0, 5]).unwrap();
    answers.set_all(Question::Q11, &[1, 0, 1, 0, 2]).unwrap();
    answers
}

fn printed(scored: &Scored) -> [Decimal; 6] {
    Dimension::ALL.map(|dimension| scored.dimension(dimension).unwrap().rounded(2))
}

fn decimals(texts: [&str; 6]) -> [Decimal; 6] {
    texts.map(|text| text.parse().unwrap())
}

#[test]
fn the_worked_example_of_the_notes() {
    let scored = example().score(Rules::default()).unwrap();
    assert_eq!(printed(&scored), decimals(["40", "50.71", "52.68", "61.90", "32", "40"]));
    assert_eq!(scored.overall().rounded(2), "46.22".parse().unwrap());
    assert_eq!(scored.band(), Band::Average);
    // With question 7 counted by eight ticks, the same notes: 58.33 and 45.62.
    let eight = Rules { question_seven: QuestionSeven::EightTicks, ..Rules::default() };
    let scored = example().score(eight).unwrap();
    assert_eq!(printed(&scored), decimals(["40", "50.71", "52.68", "58.33", "32", "40"]));
    assert_eq!(scored.overall().rounded(2), "45.62".parse().unwrap());
}

fn best() -> Answers {
    let mut answers = Answers::zero();
    for question in Question::ALL {
        for item in 0..question.items() {
            let negative = question == Question::Q7 && item == Question::NEGATIVE_ITEM;
            let answer = if negative { 0 } else { question.kind().highest() };
            answers.set(question, item, Some(answer)).unwrap();
        }
    }
    answers
}

#[test]
fn nothing_is_zero_and_the_best_honest_answer_a_hundred() {
    let zero = Answers::zero().score(Rules::default()).unwrap();
    assert_eq!((zero.overall(), zero.band()), (Points::ZERO, Band::Basic));
    let scored = best().score(Rules::default()).unwrap();
    assert_eq!((scored.overall(), scored.band()), (Points::HUNDRED, Band::Advanced));
    for question in Question::ALL {
        assert_eq!(scored.question(question), Some(Points::TEN));
    }
    let eight = Rules { question_seven: QuestionSeven::EightTicks, ..Rules::default() };
    let data = best().score(eight).unwrap().dimension(Dimension::Data).unwrap();
    assert_eq!(data.rounded(2), "93.75".parse().unwrap());
}

#[test]
fn the_negative_tick_neither_gives_nor_takes() {
    let mut answers = best();
    answers.set(Question::Q7, Question::NEGATIVE_ITEM, Some(1)).unwrap();
    let scored = answers.score(Rules::default()).unwrap();
    assert_eq!(
        scored.overall(),
        Points::HUNDRED,
        "never above ten points, as a program that divides by six gives"
    );
    assert_eq!(scored.gained(Question::Q7, 1), Some(Worth::default()));
    assert_eq!(scored.open(Question::Q7, 1), Some(Worth::default()));
    let eight = Rules { question_seven: QuestionSeven::EightTicks, ..Rules::default() };
    assert_eq!(answers.score(eight).unwrap().overall(), Points::HUNDRED);
}

#[test]
fn one_step_of_each_question_is_what_the_table_says() {
    let table = [
        ("1", 1),
        ("1", 1),
        ("1", 1),
        ("1", 1),
        ("0.2857", 5),
        ("1.4286", 1),
        ("1.25", 1),
        ("1.4286", 1),
        ("1.6667", 1),
        ("0.4", 5),
        ("1", 1),
        ("1", 2),
    ];
    for (question, (points, steps)) in Question::ALL.into_iter().zip(table) {
        let mut answers = Answers::zero();
        answers.set(question, 0, Some(1)).unwrap();
        let scored = answers.score(Rules::default()).unwrap();
        assert_eq!(scored.question(question).unwrap().rounded(4), points.parse().unwrap(), "{question:?}");
        assert_eq!(question.kind().highest(), steps);
    }
}

#[test]
fn missing_cells_count_as_the_rule_says() {
    let mut answers = Answers::unanswered();
    answers.set(Question::Q3, 0, Some(1)).unwrap();
    answers.set(Question::Q3, 1, Some(0)).unwrap();
    let with = |missing| answers.score(Rules { missing, ..Rules::default() });
    let zero = with(Missing::Zero).unwrap();
    assert_eq!(zero.question(Question::Q3).unwrap().rounded(2), Decimal::ONE);
    assert_eq!(zero.overall().rounded(2), "0.83".parse().unwrap());
    assert!(zero.open(Question::Q11, 0).is_some());
    let left_out = with(Missing::LeftOut).unwrap();
    assert_eq!(left_out.question(Question::Q3).unwrap().rounded(2), Decimal::from_integer(5));
    assert_eq!(left_out.question(Question::Q4), None);
    assert_eq!(left_out.dimension(Dimension::Strategy), None);
    assert_eq!(left_out.overall().rounded(2), Decimal::from_integer(50));
    assert_eq!(left_out.gained(Question::Q3, 2), None);
    assert_eq!(left_out.gained(Question::Q3, 0).unwrap().overall.rounded(2), Decimal::from_integer(50));
    assert_eq!(with(Missing::Refused), Err(ScoreError::Unanswered { cells: 94 }));
    let nothing = Answers::unanswered();
    let rules = Rules { missing: Missing::LeftOut, ..Rules::default() };
    assert_eq!(nothing.score(rules), Err(ScoreError::NothingAnswered));
    assert_eq!(nothing.score(Rules::default()).unwrap().overall(), Points::ZERO);
    assert_eq!(
        example().score(Rules { missing: Missing::Refused, ..Rules::default() }).unwrap().band(),
        Band::Average
    );
}

#[test]
fn no_score_that_can_arise_falls_between_two_parts() {
    for (highest, items) in [(1, 10), (5, 7), (2, 5)] {
        for full in (1..=items).map(|counted| counted * highest) {
            for sum in 0..=full {
                let product = 10 * Points::PARTS * sum;
                assert_eq!(product % full, 0);
                for (questions, dimensions) in (1..=3).flat_map(|of| (1..=6).map(move |in_all| (of, in_all)))
                {
                    assert_eq!(product / full * 10 % (questions * dimensions), 0);
                }
            }
        }
    }
}
