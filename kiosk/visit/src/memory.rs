//! The memory of the board, through the debugger of the emulator.
//!
//! Of the protocol of GDB (its manual, "Remote Serial Protocol") there is what reading, writing and going on take. The
//! emulator stands still while somebody is connected.

use crate::emulator::Outcome;
use std::fmt::Write as _;
use std::io::{BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How many bytes one packet asks for; the emulator takes packets of 4096 characters.
const PART: usize = 1024;

/// How long the socket may take to be there.
const PATIENCE: Duration = Duration::from_secs(20);

/// The memory of the board.
pub(crate) struct Memory {
    socket: PathBuf,
}

/// Somebody who is connected.
struct Debugger {
    input: BufReader<UnixStream>,
    output: UnixStream,
}

impl Memory {
    pub(crate) const fn new(socket: PathBuf) -> Self {
        Self { socket }
    }

    /// So many bytes from this address on.
    pub(crate) fn read(&self, address: u32, length: usize) -> Outcome<Vec<u8>> {
        let mut debugger = self.connect()?;
        let mut bytes = Vec::with_capacity(length);
        while bytes.len() < length {
            let part = PART.min(length - bytes.len());
            let at = address + u32::try_from(bytes.len())?;
            let text = debugger.ask(&format!("m{at:x},{part:x}"))?;
            let (pairs, rest) = text.as_bytes().as_chunks::<2>();
            if pairs.len() != part || !rest.is_empty() {
                return Err(format!("the debugger says {text:?} for {part} bytes").into());
            }
            for pair in pairs {
                bytes.push(u8::from_str_radix(std::str::from_utf8(pair)?, 16)?);
            }
        }
        debugger.leave()?;
        Ok(bytes)
    }

    /// Puts bytes at this address.
    pub(crate) fn write(&self, address: u32, bytes: &[u8]) -> Outcome {
        let mut debugger = self.connect()?;
        let mut packet = format!("M{address:x},{:x}:", bytes.len());
        for byte in bytes {
            write!(packet, "{byte:02x}")?;
        }
        match debugger.ask(&packet)?.as_str() {
            "OK" => debugger.leave(),
            other => Err(format!("the debugger says {other:?} to bytes at {address:#x}").into()),
        }
    }

    fn connect(&self) -> Outcome<Debugger> {
        let end = Instant::now() + PATIENCE;
        let output = loop {
            match UnixStream::connect(&self.socket) {
                Ok(stream) => break stream,
                Err(error) if Instant::now() > end => return Err(error.into()),
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        };
        output.set_read_timeout(Some(PATIENCE))?;
        let input = BufReader::new(output.try_clone()?);
        Ok(Debugger { input, output })
    }
}

impl Debugger {
    /// Says something, and gives the answer.
    fn ask(&mut self, text: &str) -> Outcome<String> {
        let sum = text.bytes().fold(0_u8, u8::wrapping_add);
        self.output.write_all(format!("${text}#{sum:02x}").as_bytes())?;
        loop {
            let answer = self.packet()?;
            // That it came to a stop for us may be told at any time.
            if !answer.starts_with('T') {
                return Ok(answer);
            }
        }
    }

    /// What the other end says next.
    fn packet(&mut self) -> Outcome<String> {
        // Before it there may be the word that ours came.
        while self.byte()? != b'$' {}
        let mut text = String::new();
        loop {
            match self.byte()? {
                b'#' => break,
                byte => text.push(char::from(byte)),
            }
        }
        let (_, _) = (self.byte()?, self.byte()?);
        self.output.write_all(b"+")?;
        Ok(text)
    }

    fn byte(&mut self) -> Outcome<u8> {
        let mut byte = [0];
        self.input.read_exact(&mut byte)?;
        Ok(u8::from_be_bytes(byte))
    }

    /// Lets the board go on.
    fn leave(mut self) -> Outcome {
        match self.ask("D")?.as_str() {
            "OK" => Ok(()),
            other => Err(format!("the debugger says {other:?} to a farewell").into()),
        }
    }
}
