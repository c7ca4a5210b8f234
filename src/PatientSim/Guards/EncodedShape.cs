using System.Numerics;

namespace PatientSim.Guards;

/// <summary>How a text is spelled, seen in one pass over its words: as people write down what was said, or as codes look.</summary>
internal readonly record struct EncodedShape
{
    private const int BlobLength = 12;
    private const int JoinedLength = 24;
    private const int JoinedLetters = 8;
    private const int OddWords = 3;
    private const int SpelledLetters = 8;
    private const int SpelledDistinct = 5;
    private const int SomeSpelled = 4;
    private const int CodesInARow = 8;
    private const int BareWords = 4;
    private const int HeldCodes = 3;

    private const string Before = "\"'([{<\u2018\u201C*_`";
    private const string After = "\"')]}>\u2019\u201D*_`.,;:!?\u2026";

    // Words without a vowel that people do write, and words that end in -ay.
    private static readonly HashSet<string> s_bare = new("hm hmm hmmm mm mmm mmmm mhm pfft psst tsk brr grr shh sh nth th st nd rd mr mrs ms dr pm vs cm mm km kg lb lbs ft hr hrs tv tvs ok gp nhs cbt dbt ptsd adhd bf gf ex my by why try cry dry fly sky shy sly fry spy gym hymn myth".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> s_ay = new("ay bay clay day fay gay gray hay jay kay lay may nay okay pay play pray ray say slay spray stay stray sway tray way yay away always today delay display essay relay repay replay subway hallway runway midday weekday someday everyday birthday holiday yesterday sunday monday tuesday wednesday thursday friday saturday anyway halfway railway motorway doorway driveway gateway hooray x-ray".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether it is nothing a person says: a code, whatever it stands for.</summary>
    public bool IsEncoded { get; private init; }

    /// <summary>Whether letters stand by themselves, or words lack their vowels, so that letters may be put together again.</summary>
    public bool IsSpelled { get; private init; }

    /// <summary>Whether vowels seem to be missing.</summary>
    public bool IsBare { get; private init; }

    /// <summary>Whether there may be something to decode.</summary>
    public bool IsOddlySpelled { get; private init; }

    /// <summary>Where codes or single letters begin that go on to the end; the length of the text if none do.</summary>
    public int Settled { get; private init; }

    public static EncodedShape Of(string text)
    {
        var count = default(Counts);
        count.Tail = -1;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            count.Add(text.AsSpan(at, end - at), at);
            at = end;
        }

        return new()
        {
            IsEncoded = count.Blobs > 0 || count.Odd >= OddWords || (count.Odd == 2 && count.Words <= 4)
                || (count.Spelled >= SpelledLetters && count.SpelledDistinct >= SpelledDistinct)
                || count.Codes >= CodesInARow
                || (count.Bare >= BareWords && count.Bare * 10 >= count.Words * 3) || (count.Ay >= 2 && count.Ay * 10 >= count.Words * 6)
                || text.Contains("{\"", StringComparison.Ordinal) || text.Contains("{ \"", StringComparison.Ordinal) || text.Contains("\\u", StringComparison.Ordinal),
            IsSpelled = count.Spelled >= SomeSpelled || count.Bare > 0 || count.Joined > 0,
            IsBare = count.Bare >= 2 || (count.Bare > 0 && count.Words <= 3),
            IsOddlySpelled = count.Odd > 0 || count.Marked > 0,
            Settled = count.Tail >= 0 && (count.TailOdd > 0 || count.TailWords >= HeldCodes) ? count.Tail : text.Length,
        };
    }

    /// <summary>Whether a word is written as codes are: capitals where none belong, letters and digits in turn.</summary>
    public static bool IsOdd(ReadOnlySpan<char> word) => IsOdd(word, Case(word));

    private static bool IsOdd(ReadOnlySpan<char> word, WordCase shape) =>
        word.Length >= 4 && shape.Others == 0 && (
            (shape.Rises > 0 && !IsName(word, shape))
            || (shape.Capitals >= 2 && shape.Small >= 2 && shape.Falls > 0 && shape.Opening >= 2)
            || word[^1] == '='
            || (shape.Turns >= 3 && word.Length >= 6)
            || (shape.Hex == word.Length && shape.Digits > 0 && shape.Digits < word.Length && word.Length >= 6)
            || (shape.Binary == word.Length && word.Length is 7 or 8));

    /// <summary>McDonald, YouTube, iPhone, or two words without the blank between them: one capital inside.</summary>
    private static bool IsName(ReadOnlySpan<char> word, WordCase shape) =>
        shape is { Rises: 1, Digits: 0 } && !word.ContainsAny("+/=_") && char.IsAsciiLetterLower(word[^1]) && (shape.Capitals == 1 || (shape.Capitals == 2 && (char.IsAsciiLetterUpper(word[0]) || char.IsAsciiLetterUpper(word[1]))));

    private static WordCase Case(ReadOnlySpan<char> word)
    {
        var shape = default(WordCase);
        var before = ' ';
        foreach (var c in word)
        {
            var (upper, lower, digit) = (char.IsAsciiLetterUpper(c), char.IsAsciiLetterLower(c), char.IsAsciiDigit(c));
            shape.Capitals += upper ? 1 : 0;
            shape.Small += lower ? 1 : 0;
            shape.Digits += digit ? 1 : 0;
            shape.Hex += char.IsAsciiHexDigit(c) ? 1 : 0;
            shape.Binary += c is '0' or '1' ? 1 : 0;
            shape.Others += upper || lower || digit || c is '+' or '/' or '=' or '_' or '-' ? 0 : 1;
            shape.Rises += upper && char.IsAsciiLetterLower(before) ? 1 : 0;
            shape.Falls += lower && char.IsAsciiLetterUpper(before) ? 1 : 0;
            shape.Turns += (digit && char.IsAsciiLetter(before)) || (char.IsAsciiLetter(c) && char.IsAsciiDigit(before)) ? 1 : 0;
            shape.Opening += upper && shape.Small + shape.Digits == 0 ? 1 : 0;
            before = c;
        }

        return shape;
    }

    private struct WordCase
    {
        public int Capitals;
        public int Small;
        public int Digits;
        public int Hex;
        public int Binary;
        public int Others;
        public int Rises;
        public int Falls;
        public int Turns;
        public int Opening;
    }

    private struct Counts
    {
        public int Words;
        public int Odd;
        public int Blobs;
        public int Bare;
        public int Ay;
        public int Joined;
        public int Marked;
        public int Spelled;
        public int SpelledDistinct;
        public int Codes;
        public int Tail;
        public int TailOdd;
        public int TailWords;
        private int _spelled;
        private int _seen;
        private int _codes;
        private int _hexCodes;

        public void Add(ReadOnlySpan<char> token, int at)
        {
            var word = token.TrimStart(Before).TrimEnd(After);
            var isPlain = IsPlain(token);
            Words += word.Length > 0 ? 1 : 0;
            Marked += isPlain ? 0 : 1;
            var shape = isPlain && word.Length < BlobLength ? default : Case(word);
            var odd = shape.Capitals + shape.Small + shape.Digits > 0 && IsOdd(word, shape);
            var single = Spell(token);
            var code = IsCode(word);
            Odd += odd ? 1 : 0;
            Blobs += IsBlob(word, shape, odd) ? 1 : 0;
            _codes = code ? _codes + 1 : word.Length == 0 ? _codes : 0;
            _hexCodes = !code ? 0 : _hexCodes + (word.ContainsAnyExceptInRange('0', '9') || (word.Length == 3 && word[0] == '1') ? 1 : 0);
            Codes = _hexCodes >= 2 ? Math.Max(Codes, _codes) : Codes;
            Sound(word);
            if (odd || single || code)
            {
                Tail = Tail < 0 ? at : Tail;
                TailOdd += odd ? 1 : 0;
                TailWords++;
            }
            else if (word.Length > 0)
            {
                (Tail, TailOdd, TailWords) = (-1, 0, 0);
            }
        }

        private static bool IsPlain(ReadOnlySpan<char> token)
        {
            for (var at = 0; at < token.Length; at++)
            {
                if (!(char.IsAsciiLetterLower(token[at]) || (at == 0 && char.IsAsciiLetterUpper(token[at])) || token[at] is '\'' or '\u2019' or '.' or ',' or '?' or '!' or '-' or '"' or '\u2026'))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsBlob(ReadOnlySpan<char> word, WordCase shape, bool odd) =>
            word.Length >= BlobLength && shape.Others == 0 && (
                (odd && (shape.Rises >= 2 || shape.Turns >= 2 || word[^1] == '=' || shape.Hex == word.Length))
                || (shape.Digits == word.Length && word.Length >= 16)
                || (word.Length >= JoinedLength && !word.ContainsAny("-/") && Distinct(word) >= JoinedLetters));

        private static int Distinct(ReadOnlySpan<char> word)
        {
            var seen = 0UL;
            foreach (var c in word)
            {
                seen |= 1UL << (c & 31);
            }

            return BitOperations.PopCount(seen);
        }

        /// <summary>Two hexadecimal digits, or the number of a letter.</summary>
        private static bool IsCode(ReadOnlySpan<char> word) =>
            (word.Length == 2 && char.IsAsciiHexDigit(word[0]) && char.IsAsciiHexDigit(word[1]) && (char.IsAsciiDigit(word[0]) || char.IsAsciiDigit(word[1])))
            || (word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]))
            || (word.Length == 4 && word[0] == '0' && word[1] == 'x');

        /// <summary>Counts letters that stand by themselves; whether all of the token do.</summary>
        private bool Spell(ReadOnlySpan<char> token)
        {
            var (single, any) = (true, false);
            for (var at = 0; at < token.Length;)
            {
                if (!char.IsLetterOrDigit(token[at]))
                {
                    at++;
                    continue;
                }

                // An apostrophe between letters holds them together.
                var end = at + 1;
                while (end < token.Length && (char.IsLetterOrDigit(token[end]) || char.IsSurrogate(token[end]) || (token[end] is '\'' or '\u2019' && end + 1 < token.Length && char.IsLetter(token[end + 1]))))
                {
                    end++;
                }

                any = true;
                if (end - at > 1)
                {
                    (_spelled, _seen, single) = (0, 0, false);
                }
                else
                {
                    _seen |= 1 << (token[at] & 31);
                    _spelled++;
                    if (_spelled > Spelled)
                    {
                        (Spelled, SpelledDistinct) = (_spelled, BitOperations.PopCount((uint)_seen));
                    }
                }

                at = end;
            }

            return single && any;
        }

        /// <summary>Whether the word can be spoken, and whether it ends as words of pig latin do.</summary>
        private void Sound(ReadOnlySpan<char> word)
        {
            Joined += word.Length >= BlobLength ? 1 : 0;
            if (word.Length < 2 || !(char.IsAsciiLetterLower(word[^1]) || word.Contains('*')))
            {
                return;
            }

            var hasVowel = false;
            var letters = 0;
            foreach (var c in word)
            {
                hasVowel |= LetterText.IsVowel((char)(c | 0x20)) || c > 127 || char.IsAsciiDigit(c);
                letters += char.IsAsciiLetter(c) ? 1 : 0;
            }

            if (!hasVowel && letters >= 2 && word.IndexOfAny('\'', '\u2019') < 0 && !Is(s_bare, word))
            {
                Bare++;
            }
            else if (word.Length > 3 && word.EndsWith("ay", StringComparison.Ordinal) && !Is(s_ay, word))
            {
                Ay++;
            }
        }

        private static bool Is(HashSet<string> words, ReadOnlySpan<char> word)
        {
            Span<char> small = stackalloc char[Math.Min(word.Length, JoinedLength)];
            return word.Length <= JoinedLength && word.ToLowerInvariant(small) == word.Length && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(small);
        }
    }
}
