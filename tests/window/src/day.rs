//! The day: a portfolio is begun, a company is visited, a year later visited again, and all of it is there once more after
//! the window was closed.

use crate::fault::{Fault, Outcome};
use crate::hand;
use crate::person::Person;
use crate::programs::Programs;
use crate::records::Records;
use crate::screen::Screen;
use peil_core::maturity::{Dimension, Question};
use peil_words::{Language, Words};

const TITLE: &str = "Peil";
const COMPANY: &str = "Bakkerij De Proef";

/// The answers to the twelve questions: j, n and o on the keys.
const SCAN: &str = "jnjonnnnjjnn";

/// What is done, step by step.
struct Day<'a> {
    person: Person,
    programs: &'a Programs<'a>,
    words: Words,
    file: String,
}

/// Goes through the whole day.
pub(crate) fn go_through(programs: &Programs<'_>) -> Outcome {
    let day = Day {
        person: Person { screen: Screen::connect()? },
        programs,
        words: Words::new(Language::Dutch),
        file: programs.folder.join("hub.peil").display().to_string(),
    };
    let mut desktop = programs.open()?;
    day.begin()?;
    day.scan()?;
    day.first_assessment()?;
    day.service()?;
    day.a_year_later()?;
    day.advice()?;
    let before = day.undo_and_redo()?;
    hand::press("ctrl+q")?;
    desktop.ends()?;
    drop(desktop);
    let _again = programs.open()?;
    day.all_there(&before)
}

impl Day<'_> {
    /// A new portfolio with a new company in it.
    fn begin(&self) -> Outcome {
        let Self { person, .. } = self;
        person.sees("Hoe staat Nederland ervoor?")?;
        hand::take(TITLE)?;
        self.picture("01-national")?;
        person.click("Bedrijven")?;
        person.fill("Uw naam", "A. Coach")?;
        person.fill("Bestand van de portefeuille", &self.file)?;
        person.click("Nieuwe portefeuille")?;
        person.sees("hub.peil · A. Coach")?;
        person.click("Nieuw bedrijf")?;
        person.fill("Naam van het nieuwe bedrijf", COMPANY)?;
        person.click("Toevoegen")?;
        person.click("Gegevens")?;
        person.fill("KvK-nummer", "12345678")?;
        person.fill("Werkzame personen", "24")?;
        person.choose("Provincie", "Overijssel")?;
        self.kept("the company", |records| {
            let company = records.only("companies")?;
            Some(company["kvk"] == "12345678" && company["persons"] == 24 && !company["province"].is_null())
        })?;
        self.picture("02-company")
    }

    /// The twelve questions, by keyboard. What the window says is what `peil scan` says.
    fn scan(&self) -> Outcome {
        let Self { person, .. } = self;
        person.click("Metingen")?;
        person.click("Nieuwe scan")?;
        person.sees("Vraag 1 van 12")?;
        for key in SCAN.chars() {
            hand::press(&key.to_string())?;
        }
        person.sees("Alle twaalf vragen zijn langs geweest.")?;
        let answers = SCAN.replace('j', "1").replace('n', "0").replace('o', "?");
        self.kept("the scan", |records| Some(records.only("scans")?["answers"] == answers.as_str()))?;
        let told = self.programs.tell(&["scan", "--answers", &answers, "--composition", "v3-2023"])?;
        for label in ["Punten", "Niveau", "Volgende niveau"] {
            person.sees(beside(&told, label)?)?;
        }
        self.picture("03-scan")?;
        person.click(&format!("← {COMPANY}"))
    }

    /// The worked example of the reference notes: 46.22, as `peil dma` has it.
    fn first_assessment(&self) -> Outcome {
        let Self { person, words, .. } = self;
        person.click("Metingen")?;
        person.click("T0 beginnen")?;
        person.replace("Datum van de meting", "22-11-2025")?;
        for item in 0..4 {
            person.tick(&format!("{}: al geïnvesteerd", words.item(Question::Q1a, item)))?;
        }
        for item in 0..3 {
            person.tick(&format!("{}: (verder) gepland", words.item(Question::Q1b, item)))?;
        }
        self.tick(Question::Q2, 0..5)?;
        hand::press("Next")?;
        self.tick(Question::Q3, 0..7)?;
        self.steps(Question::Q4, &[0, 0, 5, 2, 1, 0, 3])?;
        hand::press("Next")?;
        self.tick(Question::Q5, 0..3)?;
        self.tick(Question::Q6, 0..5)?;
        hand::press("Next")?;
        self.tick(Question::Q7, [0, 2, 3, 4])?;
        self.tick(Question::Q8, 0..4)?;
        hand::press("Next")?;
        self.steps(Question::Q9, &[3, 0, 0, 0, 5])?;
        hand::press("Next")?;
        self.tick(Question::Q10, 0..4)?;
        for (item, answer) in ["deels", "nee", "deels", "nee", "ja"].into_iter().enumerate() {
            person.tick(&format!("{}: {answer}", words.item(Question::Q11, item)))?;
        }
        person.sees("Totaal: 46,2 van 100")?;
        self.as_told_by_peil()?;
        person.click("Klaar: meetellen in de cijfers")?;
        self.kept("the first assessment", |records| {
            let assessment = records.only("assessments")?;
            Some(assessment["finished"] == true && assessment["assessed_on"] == "2025-11-22")
        })?;
        self.picture("04-assessment")?;
        person.click(&format!("← {COMPANY}"))
    }

    /// The scores on the screen are those that `peil dma` gives for the answers in the file.
    fn as_told_by_peil(&self) -> Outcome {
        let failed = "the answers of the assessment";
        let records = self.records()?;
        let answers = records.only("assessments").map(|assessment| assessment["answers"].to_string());
        let file = self.programs.folder.join("answers.json");
        std::fs::write(&file, answers.unwrap_or_default()).map_err(Fault::doing(failed))?;
        let told = self.programs.tell(&["dma", &file.display().to_string(), "--digits", "1"])?;
        let dimensions = Dimension::ALL.map(|dimension| self.words.dimension(dimension));
        for name in dimensions.iter().map(AsRef::as_ref).chain(["Totaal"]) {
            let score = beside(&told, name)?.split_whitespace().next().unwrap_or_default();
            self.person.sees(&format!("{name}: {score} van 100"))?;
        }
        Ok(())
    }

    fn tick(&self, question: Question, items: impl IntoIterator<Item = usize>) -> Outcome {
        items.into_iter().try_for_each(|item| self.person.tick(self.words.item(question, item).as_ref()))
    }

    fn steps(&self, question: Question, steps: &[u8]) -> Outcome {
        steps.iter().enumerate().try_for_each(|(item, step)| {
            self.person.tick_beginning(&format!("{}: {step} ", self.words.item(question, item)))
        })
    }

    /// A service of the hub, with a price as people write one.
    fn service(&self) -> Outcome {
        let Self { person, .. } = self;
        person.click("Diensten")?;
        person.click("Dienst toevoegen")?;
        person.choose("Stand: ", "klaar")?;
        person.replace("Begin", "01-12-2025")?;
        person.fill("Prijs", "1.250,00")?;
        self.kept("the service", |records| {
            let service = records.only("services")?;

            Some(
                service["price_cents"] == 125_000
                    && service["begins"] == "2025-12-01"
                    && service["status"] == "finished",
            )
        })?;
        self.picture("05-service")
    }

    /// T1 with more of everything: the radar shows both.
    fn a_year_later(&self) -> Outcome {
        let Self { person, .. } = self;
        person.click("Metingen")?;
        person.click("T1 beginnen")?;
        self.tick(Question::Q2, 0..10)?;
        hand::press("Next")?;
        self.tick(Question::Q3, 0..10)?;
        hand::press("Next")?;
        self.tick(Question::Q5, 0..7)?;
        self.tick(Question::Q6, 0..8)?;
        hand::press("Next")?;
        self.tick(Question::Q8, 0..6)?;
        person.click("Klaar: meetellen in de cijfers")?;
        self.kept("the second assessment", |records| {
            Some(records.all("assessments").filter(|assessment| assessment["finished"] == true).count() == 2)
        })?;
        self.picture("06-a-year-later")?;
        person.click(&format!("← {COMPANY}"))
    }

    /// What the file says on one screen: where the company stands, what comes next, and what helps to pay for it.
    fn advice(&self) -> Outcome {
        let Self { person, .. } = self;
        person.click("Stand")?;
        let radar = person.sees("Radar van de zes dimensies van 0 tot 100. ")?;
        for stage in ["T0, 22-11-2025: 46,2", "T1, "] {
            if !radar.name.contains(stage) {
                return Err(Fault::new(format!("“{stage}” is not on the radar: {}", radar.name)));
            }
        }
        person.sees("sinds T0")?;
        person.sees("Volgende stappen")?;
        person.sees("1. ")?;
        self.picture("07-standing")?;
        person.fill("Kosten van het plan, in euro’s", "2000")?;
        // Half of the costs, as far as 1250 euro.
        person.sees(&format!("ten hoogste {} bij deze kosten", self.words.euros(100_000)))?;
        self.picture("08-programmes")
    }

    /// Five edits back and forth again: the records are what they were before.
    fn undo_and_redo(&self) -> Outcome<Records> {
        let before = self.records()?;
        for _ in 0..5 {
            hand::press("ctrl+z")?;
        }
        self.kept("undoing five times", |records| Some(records.undone() == 5))?;
        for _ in 0..5 {
            hand::press("ctrl+y")?;
        }
        self.kept("redoing five times", |records| Some(records.undone() == 0 && records.same(&before)))?;
        Ok(before)
    }

    /// The portfolio of the last time opens by itself.
    fn all_there(&self, before: &Records) -> Outcome {
        self.person.sees("Hoe staat Nederland ervoor?")?;
        hand::take(TITLE)?;
        self.person.click("Bedrijven")?;
        self.person.click_beginning(COMPANY)?;
        self.person.sees(COMPANY)?;
        self.picture("09-again")?;
        if self.records()?.same(before) {
            Ok(())
        } else {
            Err(Fault::new("after closing and opening the records are not what they were"))
        }
    }

    fn picture(&self, name: &str) -> Outcome {
        self.person.screen.comes_to_rest();
        self.programs.picture(name)
    }

    fn records(&self) -> Outcome<Records> {
        self.programs.ask(&["portfolio", &self.file, "export-json"]).map(Records::of)
    }

    /// Waits until the file holds what was done.
    fn kept(&self, what: &str, is_kept: impl Fn(&Records) -> Option<bool>) -> Outcome {
        let mut last = None;
        for _ in 0..50 {
            let records = self.records()?;
            if is_kept(&records) == Some(true) {
                println!("kept: {what}");
                return Ok(());
            }
            last = Some(records);
            std::thread::sleep(std::time::Duration::from_millis(200));
        }
        Err(Fault::new(format!("{what} is not in the file: {last:?}")))
    }
}

/// What stands beside a label in a table of two columns.
fn beside<'a>(table: &'a str, label: &str) -> Outcome<&'a str> {
    // Rows may be numbered.
    let numbering = |sign: char| sign.is_whitespace() || sign.is_ascii_digit();
    let rows = table.lines().map(|line| line.trim_start_matches(numbering));
    let value = rows.into_iter().find_map(|row| row.strip_prefix(label)?.strip_prefix("  "));
    value.map(str::trim).ok_or_else(|| Fault::new(format!("“{label}” is not in\n{table}")))
}
