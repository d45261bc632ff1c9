//! The Digital Maturity Assessment for companies, version 2.1: eleven questions, 96 cells, six dimensions, one score.
//!
//! The assessment was made by the Joint Research Centre of the European Commission for the customers of European Digital
//! Innovation Hubs. The scoring follows three public re-implementations of it, held against each other and against the
//! Commission's page on the interpretation of scores; the official annex (JRC133234) was not available. Where those
//! disagree the reading is a choice: see [`Rules`].
//!
//! - each question gives 0 to 10 points, its items weighing the same;
//! - question 1 has two columns, which count as two questions ([`Question::Q1a`], [`Question::Q1b`]);
//! - a dimension is the mean of its questions, times ten: 0 to 100;
//! - the overall score is the mean of the six dimensions.
//!
//! Scores are exact: every score that the rules can give is a whole number of parts of [`Points`]. They are rounded
//! once, when they are printed.
//!
//! ```
//! use peil_core::maturity::{Answers, Band, Question, Rules};
//!
//! let mut answers = Answers::zero();
//! answers.set_all(Question::Q3, &[1; 10])?;
//! answers.set_all(Question::Q4, &[5, 0, 0, 0, 0, 0, 2])?;
//! let scored = answers.score(Rules::default())?;
//! assert_eq!(scored.question(Question::Q4).ok_or("not scored")?.to_string(), "2.00");
//! assert_eq!(scored.overall().to_string(), "10.00");
//! assert_eq!(scored.band(), Band::Basic);
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod answers;
mod change;
mod points;
mod question;
mod rules;
mod scored;

pub use answers::{AnswerError, Answers};
pub use change::{Change, ChangeError, Journey, Stage};
pub use points::Points;
pub use question::{Dimension, Kind, Question};
pub use rules::{Band, BandsOn, BoundAtFifty, Missing, QuestionSeven, Rounding, Rules};
pub use scored::{ScoreError, Scored, Worth};

/// How many cells the questionnaire has.
pub const CELLS: usize = 96;
