//! What should come out, written from the rules and not from the core: rational numbers, and comparability by trying
//! every pair. Slow and plain on purpose.

mod assessment;
mod known;
mod maturity;
mod verdicts;

pub use assessment::{Expected, expected, keeps_up};
pub use maturity::{dimension_scores, mean, question_score};
pub use verdicts::check_verdicts;

use known::Known;
