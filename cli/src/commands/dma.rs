//! `peil dma`: the score of a Digital Maturity Assessment.

mod answer;
mod table;

use crate::arguments::{BandsChoice, DmaArguments, FiftyChoice, Format, MissingChoice, SevenChoice};
use crate::json;
use crate::own_file::{OwnFile, refusal};
use crate::refusal::Refusal;
use crate::typed::refuse;
use peil_core::maturity::{
    BandsOn, BoundAtFifty, Change, Missing, Question, QuestionSeven, Rounding, Rules, Scored,
};
use peil_fixtures::{ANSWERS_LIMIT, read_answers};
use peil_words::{Key, Words};
use std::io::Write;
use std::path::Path;

/// A scored assessment, and the earlier one that it is held against.
struct Assessed {
    now: Scored,
    before: Option<(Scored, Change)>,
}

pub(crate) fn run(
    asked: &DmaArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let rules = rules(asked);
    let now = score(&asked.file, rules, words)?;
    let before = asked.compare.as_deref().map(|path| score(path, rules, words)).transpose()?;
    let before = before
        .map(|before| Change::between(&before, &now).map(|change| (before, change)))
        .transpose()
        .map_err(|error| Refusal::input(words.change_fault(error)))?;
    let assessed = Assessed { now, before };
    match format {
        Format::Json => json::write(out, &assessed.json(words))?,
        Format::Csv => assessed.write_csv(words, out)?,
        Format::Table => assessed.write_table(out, words)?,
    }
    Ok(())
}

const fn rules(asked: &DmaArguments) -> Rules {
    Rules {
        question_seven: match asked.question_seven {
            SevenChoice::SevenPositives => QuestionSeven::SevenPositives,
            SevenChoice::EightTicks => QuestionSeven::EightTicks,
        },
        bound_at_fifty: match asked.fifty {
            FiftyChoice::Average => BoundAtFifty::Average,
            FiftyChoice::ModeratelyAdvanced => BoundAtFifty::ModeratelyAdvanced,
        },
        rounding: Rounding {
            digits: asked.digits,
            bands: match asked.bands {
                BandsChoice::Exact => BandsOn::Exact,
                BandsChoice::Printed => BandsOn::Printed,
            },
        },
        missing: match asked.missing {
            MissingChoice::Zero => Missing::Zero,
            MissingChoice::LeftOut => Missing::LeftOut,
            MissingChoice::Refused => Missing::Refused,
        },
    }
}

fn score(path: &Path, rules: Rules, words: &Words) -> Result<Scored, Refusal> {
    let (name, bytes) = OwnFile::open(path, words)?.bytes(ANSWERS_LIMIT, words)?;
    let answers = read_answers(&name, &bytes).map_err(|error| refusal(&error, words))?;
    answers.score(rules).map_err(|error| refuse(&name, words.score_fault(error), words))
}

/// What a reader has to know beside the score: a code and a sentence each.
fn notes(scored: &Scored, words: &Words) -> Vec<(&'static str, String)> {
    let mut notes = Vec::new();
    let missing = scored.answers().missing();
    if missing > 0 {
        let key = match scored.rules().missing {
            Missing::LeftOut => Key::DmaLeftOut,
            Missing::Zero | Missing::Refused => Key::DmaUnanswered,
        };
        notes.push(("unanswered", words.say_with(key, &[("count", missing.into())])));
    }
    let ticked = |item| scored.answers().get(Question::Q7, item) == Some(1);
    let negative = ticked(Question::NEGATIVE_ITEM);
    if negative && (0..Question::Q7.items()).any(|item| item != Question::NEGATIVE_ITEM && ticked(item)) {
        notes.push(("contradiction", words.say(Key::DmaNegative)));
    }
    notes.push(("unconfirmed", words.say(Key::DmaUnconfirmed)));
    notes
}
