//! The day: a portfolio is begun, a company is visited, and all of it is there again after the window was closed.

use crate::fault::Outcome;
use crate::hand;
use crate::person::Person;
use crate::programs::Programs;
use crate::screen::Screen;

const TITLE: &str = "Peil";

/// Goes through the whole day.
pub(crate) fn go_through(programs: &Programs<'_>) -> Outcome {
    let person = Person { screen: Screen::connect()? };
    let file = programs.folder.join("hub.peil").display().to_string();
    let mut desktop = programs.open()?;
    person.sees("Hoe staat Nederland ervoor?")?;
    hand::take(TITLE)?;
    person.click("Bedrijven")?;
    person.fill("Uw naam", "A. Coach")?;
    person.fill("Bestand van de portefeuille", &file)?;
    person.click("Nieuwe portefeuille")?;
    person.sees("hub.peil · A. Coach")?;
    person.click("Nieuw bedrijf")?;
    person.fill("Naam van het nieuwe bedrijf", "Bakkerij De Proef")?;
    person.click("Toevoegen")?;
    person.fill("KvK-nummer", "12345678")?;
    programs.picture("company")?;
    let exported = programs.ask(&["portfolio", &file, "export-json"])?;
    println!("{exported}");
    hand::press("ctrl+q")?;
    desktop.ends()
}
