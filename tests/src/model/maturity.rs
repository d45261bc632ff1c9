//! The scores of an assessment by the table of the questionnaire: points per step.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use peil_core::maturity::{Missing, Question, QuestionSeven, Rules};

fn rational(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

/// The points of a question, 0 to 10; `None` where nothing of it counts.
#[must_use]
pub fn question_score(rules: Rules, question: Question, cells: &[Option<u8>]) -> Option<BigRational> {
    let seven = question == Question::Q7 && rules.question_seven == QuestionSeven::SevenPositives;
    let counted: Vec<_> = cells
        .iter()
        .enumerate()
        .filter(|(item, cell)| {
            !(seven && *item == 1) && (cell.is_some() || rules.missing != Missing::LeftOut)
        })
        .map(|(_, cell)| BigInt::from(cell.unwrap_or(0)))
        .collect();
    let scale = match question {
        Question::Q4 | Question::Q9 => 5,
        Question::Q11 => 2,
        _ => 1,
    };
    let sum: BigInt = counted.iter().sum();
    (!counted.is_empty()).then(|| rational(sum * 10, counted.len() * scale))
}

/// The mean of what there is; `None` of nothing.
#[must_use]
pub fn mean(of: &[Option<BigRational>]) -> Option<BigRational> {
    let present: Vec<_> = of.iter().flatten().collect();
    let sum = present.iter().fold(BigRational::zero(), |sum, one| sum + *one);
    (!present.is_empty()).then(|| sum / rational(present.len(), 1))
}

/// The scores of the six dimensions, 0 to 100, from the points of the questions.
#[must_use]
pub fn dimension_scores(question: impl Fn(Question) -> Option<BigRational>) -> [Option<BigRational>; 6] {
    let groups: [&[Question]; 6] = [
        &[Question::Q1a, Question::Q1b, Question::Q2],
        &[Question::Q3, Question::Q4],
        &[Question::Q5, Question::Q6],
        &[Question::Q7, Question::Q8],
        &[Question::Q9],
        &[Question::Q10, Question::Q11],
    ];
    groups.map(|group| {
        let questions: Vec<_> = group.iter().map(|one| question(*one)).collect();
        mean(&questions).map(|mean| mean * rational(10, 1))
    })
}
