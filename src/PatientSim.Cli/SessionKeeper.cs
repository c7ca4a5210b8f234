namespace PatientSim.Cli;

/// <summary>Keeps a terminal session in its file, and says so.</summary>
internal sealed class SessionKeeper(CliHost host, Chat chat, ChatScreen screen)
{
    /// <summary>The trainee names a file: from here on the session is kept there.</summary>
    public void SaveTo(string path)
    {
        if (path.Length == 0)
        {
            screen.Note("Name a file: /save FILE.");
            return;
        }

        try
        {
            SessionFile.CheckWritable(path);
            if (path != chat.SavePath && Path.Exists(path))
            {
                screen.Note($"'{path}' exists already; name another file.");
                return;
            }

            SessionFile.Write(path, chat.Session);
            chat.SavePath = path;
            screen.Note($"Saved in {path}, and kept up to date from here on.");
        }
        catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
        {
            screen.Problem(exception.Message);
        }
    }

    /// <summary>Writes the file that was named, if any. A full disk does not end a session.</summary>
    public void Keep()
    {
        try
        {
            chat.SaveIfAsked();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            screen.Problem($"The session could not be saved. {exception.Message}");
        }
    }

    /// <summary>The session is over. One that was broken off is kept even if nobody named a file.</summary>
    /// <param name="deliberate">The trainee ended it with a command.</param>
    /// <returns>The file it is in; null when it is in none.</returns>
    public string? Close(bool deliberate)
    {
        if (chat.Session.Turns.Count == 0 || chat.SavePath is not null || deliberate)
        {
            return chat.Session.Turns.Count == 0 ? null : chat.SavePath;
        }

        try
        {
            return SessionFile.WriteNew(host.Folder, chat.Session);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            screen.Problem($"The session could not be saved. {exception.Message}");
            return null;
        }
    }
}
