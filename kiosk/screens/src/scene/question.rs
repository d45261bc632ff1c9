//! The twelve questions, and the look back at them.

use super::stage::{GAP, Stage, split};
use super::{Align, Look, What};
use crate::face::Type;
use crate::ink::Ink;
use crate::session::Action;
use crate::texts::{count, fill, texts};
use peil_core::intensity::Answer;

pub(super) fn show(stage: &mut Stage<'_, '_>, number: u8, example: bool) {
    let language = stage.session.language();
    let words = texts(language);
    let Some(question) = words.questions.get(usize::from(number)) else { return };

    let foot = stage.foot();
    let (back, answers) = split(foot, 40, GAP);
    // "I don't know" is the longest.
    let short = answers.width.saturating_sub(GAP * 2) * 27 / 100;
    let (yes, rest) = split(answers, short, GAP);
    let (no, unknown) = split(rest, short, GAP);
    let given = stage.session.is_answered(number).then(|| stage.session.scan.answer(number.into())).flatten();
    let choices = [
        (yes, words.yes, Answer::Yes),
        (no, words.no, Answer::No),
        (unknown, words.not_known, Answer::Unknown),
    ];
    for (area, label, answer) in choices {
        let look = if given == Some(answer) { Look::Chosen } else { Look::Plain };
        stage.button(area, label, Action::Answer(answer), look);
    }
    stage.back(back);

    let head = stage.head();
    let (progress, toggle) = split(head, head.width.saturating_sub(96 + GAP), GAP);
    let of = count(12, language);
    let number_shown = count(u32::from(number).saturating_add(1), language);
    let (label, line) = (progress.row(0, 20, 0), progress.row(1, 20, 0));
    stage.text(label, &fill(words.question, &[&number_shown, &of]), Type::Small, Ink::Muted, Align::Left);
    let line = crate::area::Area { height: 10, ..line };
    stage.item(line, What::Progress { done: number, of: 12 });
    let toggle_label = if example { words.example_close } else { words.example };
    stage.button(toggle, toggle_label, Action::Example, Look::Listed);

    let body = stage.body();
    let text = if example { question.example } else { question.explained };
    stage.item(body, What::Passage { title: question.name, text });
}

pub(super) fn review(stage: &mut Stage<'_, '_>) {
    let words = texts(stage.session.language());
    stage.heading(words.review);
    let body = stage.body();
    let (scan, answered) = (stage.session.scan, stage.session.answered);
    let cells = crate::area::Area { height: 52, ..body };
    stage.item(cells, What::Answers { scan, answered });
    let top = cells.bottom().saturating_add(8);
    let rest = crate::area::Area { top, height: body.bottom().saturating_sub(top), ..body };
    stage.passage(rest, words.review_text);
    let (back, show) = split(stage.foot(), 48, GAP);
    stage.button(show, words.show, Action::Show, Look::Plain);
    stage.back(back);
}
