//! The words, as constants.
//!
//! What is filled in at run time stands as a control character: the first argument as U+0001, the second as U+0002.
//! Where a count chooses the form of the words, there is a text for every count.

use peil_core::intensity::{Answer, Composition, Level};
use peil_core::record::{Province, Sector, SizeClass};
use peil_drawing::say::capital;
use peil_fixtures::National;
use peil_fixtures::advice::StepSubject;
use peil_words::{Key, Language, Words};
use std::error::Error;
use std::fmt::{self, Write};
use std::ops::RangeInclusive;

/// The twelve that the kiosk asks: the only list that was confirmed line by line, and the one that the scan of the desktop
/// begins with.
pub(crate) const ASKED: Composition = Composition::V3In2023;

/// Texts that need at most arguments: the name of the constant, the message, its arguments in order.
const PLAIN: &[(&str, Key, &[&str])] = &[
    ("language_name", Key::LanguageName, &[]),
    ("title", Key::KioskTitle, &[]),
    ("invitation", Key::KioskInvitation, &[]),
    ("deadline_passed", Key::KioskDeadlinePassed, &[]),
    ("full", Key::KioskFull, &[]),
    ("faulty", Key::KioskFaulty, &[]),
    ("target", Key::Target, &[]),
    ("gap", Key::Gap, &[]),
    ("percent", Key::WithPercent, &["number"]),
    ("points_short", Key::ShortPercentagePoints, &["number"]),
    ("target_by", Key::TargetBy, &["value", "period"]),
    ("at_least", Key::QualifiedAtLeast, &["value"]),
    ("more_than", Key::QualifiedMoreThan, &["value"]),
    ("at_most", Key::QualifiedAtMost, &["value"]),
    ("less_than", Key::QualifiedLessThan, &["value"]),
    ("about", Key::QualifiedAbout, &["value"]),
    ("day", Key::DueDay, &["day", "month", "year"]),
    ("size_asked", Key::KioskSizeAsked, &[]),
    ("sector_asked", Key::KioskSectorAsked, &[]),
    ("province_asked", Key::KioskProvinceAsked, &[]),
    ("skip", Key::KioskSkip, &[]),
    ("more", Key::KioskMore, &["page", "pages"]),
    ("question", Key::KioskQuestion, &["number", "count"]),
    ("not_known", Key::KioskNotKnown, &[]),
    ("example", Key::KioskExample, &[]),
    ("example_close", Key::KioskExampleClose, &[]),
    ("still_there", Key::KioskAnybodyThere, &[]),
    ("go_on", Key::KioskGoOn, &[]),
    ("review", Key::KioskReview, &[]),
    ("review_text", Key::KioskReviewText, &[]),
    ("show", Key::KioskShow, &[]),
    ("keeping", Key::KioskKeeping, &[]),
    ("score", Key::KioskScore, &[]),
    ("points", Key::ScanPointsText, &["points"]),
    ("points_open", Key::ScanPointsOpen, &["worst", "best"]),
    ("level", Key::ScanLevel, &[]),
    ("of_twelve", Key::KioskOfTwelve, &[]),
    ("level_open", Key::KioskLevelOpen, &["worst", "best"]),
    ("next", Key::KioskNext, &[]),
    ("done", Key::KioskDone, &[]),
    ("basic_reached", Key::KioskBasicReached, &[]),
    ("next_level_none", Key::KioskNextLevelNone, &[]),
    ("steps", Key::KioskSteps, &["level"]),
    ("steps_unknown", Key::KioskStepsUnknown, &["step"]),
    ("highest", Key::KioskHighest, &[]),
    ("highest_text", Key::KioskHighestText, &[]),
    ("compared", Key::KioskCompared, &[]),
    ("compared_source", Key::KioskComparedSource, &["population", "period"]),
    ("target_share", Key::KioskTarget, &["share", "period"]),
    ("take_along", Key::KioskTakeAlong, &[]),
    ("take_along_text", Key::KioskTakeAlongText, &[]),
    ("summary", Key::KioskSummary, &["points", "level"]),
    ("record_number", Key::KioskRecordNumber, &["device", "number"]),
    ("not_kept_full", Key::KioskNotKeptFull, &[]),
    ("not_kept_fault", Key::KioskNotKeptFault, &[]),
    ("care", Key::KioskCare, &[]),
    ("care_name", Key::KioskCareName, &[]),
    ("care_number", Key::KioskCareNumber, &[]),
    ("care_no_name", Key::KioskCareNoName, &[]),
    ("care_clock", Key::KioskCareClock, &[]),
    ("care_clock_unset", Key::KioskCareClockUnset, &[]),
    ("care_records", Key::KioskCareRecords, &[]),
    ("care_records_text", Key::KioskCareRecordsText, &["records", "open"]),
    ("care_storage", Key::KioskCareStorage, &[]),
    ("care_storage_text", Key::KioskCareStorageText, &["share", "capacity"]),
    ("care_export", Key::KioskCareExport, &[]),
    ("care_test", Key::KioskCareTest, &[]),
    ("care_erase", Key::KioskCareErase, &[]),
    ("care_close", Key::KioskCareClose, &[]),
    ("care_export_text", Key::KioskCareExportText, &[]),
    ("care_export_busy", Key::KioskCareExportBusy, &[]),
    ("care_export_done", Key::KioskCareExportDone, &[]),
    ("care_export_failed", Key::KioskCareExportFailed, &[]),
    ("care_test_busy", Key::KioskCareTestBusy, &[]),
    ("care_test_log", Key::KioskCareTestLog, &[]),
    ("care_test_program", Key::KioskCareTestProgram, &[]),
    ("care_test_clock", Key::KioskCareTestClock, &[]),
    ("care_test_buttons", Key::KioskCareTestButtons, &[]),
    ("care_good", Key::KioskCareGood, &[]),
    ("care_bad", Key::KioskCareBad, &[]),
    ("care_stuck", Key::KioskCareStuck, &[]),
    ("care_no_answer", Key::KioskCareNoAnswer, &[]),
    ("care_erase_first", Key::KioskCareEraseFirst, &[]),
    ("care_erase_none", Key::KioskCareEraseNone, &[]),
    ("care_erase_busy", Key::KioskCareEraseBusy, &[]),
    ("care_erase_done", Key::KioskCareEraseDone, &[]),
    ("care_erase_failed", Key::KioskCareEraseFailed, &[]),
];

/// Texts whose form goes by a number: the name of the constant, the message, the counts, the other arguments in order.
const COUNTED: &[(&str, Key, RangeInclusive<u8>, &[&str])] = &[
    ("years_left", Key::KioskYearsLeft, 0..=9, &[]),
    ("basic_missing", Key::KioskBasicMissing, 0..=4, &[]),
    ("basic_open", Key::KioskBasicOpen, 0..=4, &[]),
    ("next_level", Key::KioskNextLevel, 0..=4, &["level"]),
    ("next_level_worst", Key::KioskNextLevelWorst, 0..=4, &["level"]),
    ("steps_more", Key::KioskStepsMore, 0..=4, &[]),
];

/// The same where there may be any number: one, and the form for all others with the number to be filled in.
const NUMBERED: &[(&str, Key)] =
    &[("still_there_text", Key::KioskAnybodyThereText), ("erase_asked", Key::KioskCareEraseAsked)];

/// A text as Rust writes it.
pub(crate) fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A text in both languages.
pub(crate) fn both(dutch: &str, english: &str) -> String {
    format!("[{}, {}]", literal(dutch), literal(english))
}

pub(crate) fn constants(languages: &[Words; 2]) -> Result<String, Box<dyn Error>> {
    let mut text = fields()?;
    for (name, words) in ["DUTCH", "ENGLISH"].into_iter().zip(languages) {
        text += &language(name, words)?;
    }
    writeln!(
        text,
        "/// What the kiosk asks.\npub(crate) const ASKED: Composition = Composition::{ASKED:?};"
    )?;
    Ok(text)
}

fn fields() -> Result<String, fmt::Error> {
    let mut text = String::from("pub(crate) struct Texts {\n");
    for (name, ..) in PLAIN {
        writeln!(text, "    pub(crate) {name}: &'static str,")?;
    }
    for (name, _, counts, _) in COUNTED {
        writeln!(text, "    pub(crate) {name}: [&'static str; {}],", counts.clone().count())?;
    }
    for (name, _) in NUMBERED {
        writeln!(text, "    pub(crate) {name}: [&'static str; 2],")?;
    }
    text += "    pub(crate) yes: &'static str,\n    pub(crate) no: &'static str,\n";
    text += "    pub(crate) questions: [Question; 12],\n";
    for (name, count) in [("levels", 4), ("sizes", 4), ("provinces", 12), ("sectors", 21)] {
        writeln!(text, "    pub(crate) {name}: [&'static str; {count}],")?;
    }
    Ok(text + "}\n")
}

fn language(name: &str, words: &Words) -> Result<String, Box<dyn Error>> {
    let mut text = format!("pub(crate) static {name}: Texts = Texts {{\n");
    let mut field = |name: &str, value: String| text += &["    ", name, ": ", &value, ",\n"].concat();
    for (name, key, arguments) in PLAIN {
        field(name, literal(&with_marks(words, *key, None, arguments)));
    }
    for (name, key, counts, arguments) in COUNTED {
        let each = counts.clone().map(|count| with_marks(words, *key, Some(count.into()), arguments));
        field(name, format!("{:?}", each.collect::<Vec<_>>()));
    }
    for (name, key) in NUMBERED {
        let one = words.say_with(*key, &[("count", 1.into())]);
        // A number that no text holds, to find where the number goes.
        let many = words.say_with(*key, &[("count", 77_777.into())]);
        let (before, after) = many.split_once("77777").ok_or("a text without its number")?;
        field(name, format!("{:?}", [one, format!("{before}\u{1}{after}")]));
    }
    field("yes", literal(&capital(&words.answer(Answer::Yes))));
    field("no", literal(&capital(&words.answer(Answer::No))));
    let steps = &National::embedded()?.steps;
    let questions = ASKED.items().iter().map(|item| {
        let subject = StepSubject::Technology(item.technology);
        let step = steps.iter().find(|step| step.subject == subject);
        let step = step.map_or("", |step| match words.language() {
            Language::Dutch => &step.what.nl,
            Language::English | Language::Pseudo => &step.what.en,
        });
        format!(
            "Question {{ name: {}, explained: {}, example: {}, step: {} }}",
            literal(&words.technology(item.technology)),
            literal(&words.technology_explained(item.technology)),
            literal(&words.technology_example(item.technology)),
            literal(step),
        )
    });
    field("questions", format!("[{}]", questions.collect::<Vec<_>>().join(", ")));
    field("levels", format!("{:?}", Level::ALL.map(|level| words.level(level))));
    field("sizes", format!("{:?}", SizeClass::ALL.map(|size| capital(&words.size_class(size)))));
    field("provinces", format!("{:?}", Province::ALL.map(|province| words.province(province))));
    // The letters of the sections say nothing to a visitor, and take room.
    let name =
        |section: String| section.split_once(" – ").map_or(section.clone(), |(_, name)| name.to_owned());
    let sectors = ('A'..='U').filter_map(Sector::from_letter).map(|sector| name(words.section(sector)));
    field("sectors", format!("{:?}", sectors.collect::<Vec<_>>()));
    Ok(text + "};\n")
}

/// A message with a mark in place of every argument.
fn with_marks(words: &Words, key: Key, count: Option<i64>, arguments: &[&str]) -> String {
    let marks: Vec<String> = ('\u{1}'..).take(arguments.len()).map(String::from).collect();
    let mut all: Vec<(&str, peil_words::Value<'_>)> =
        arguments.iter().zip(&marks).map(|(name, mark)| (*name, mark.as_str().into())).collect();
    all.extend(count.map(|count| ("count", count.into())));
    words.say_with(key, &all)
}
