using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>XML from anywhere: in the encoding that it declares, of limited depth and size.</summary>
internal static class ForeignXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    static ForeignXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The root; null where a problem was reported.</returns>
    public static XElement? Read(string file, byte[] bytes, Problems problems)
    {
        var document = DeclarationFirst(bytes);
        try
        {
            if (!IsWithinLimits(file, document, problems))
            {
                return null;
            }

            using var reader = XmlReader.Create(new MemoryStream(document), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException error)
        {
            problems.Add(new Place(file, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), Trail.Root,
                "this is no XML that can be read", error.Message);
            return null;
        }
    }

    public static Place PlaceOf(string file, XElement element)
    {
        var line = (IXmlLineInfo)element;
        return new(file, Math.Max(1, line.LineNumber), Math.Max(1, line.LinePosition));
    }

    /// <summary>Looked at before anything is kept.</summary>
    private static bool IsWithinLimits(string file, byte[] document, Problems problems)
    {
        using var reader = XmlReader.Create(new MemoryStream(document), Settings);
        var line = (IXmlLineInfo)reader;
        for (var nodes = 0; reader.Read();)
        {
            nodes += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            if (reader.Depth >= Limits.Depth || nodes > Limits.Nodes)
            {
                problems.Add(new Place(file, line.LineNumber, line.LinePosition), Trail.Root,
                    reader.Depth >= Limits.Depth ? "elements are nested too deep" : Limits.TooManyNodes,
                    reader.Depth >= Limits.Depth ? $"at most {Limits.Depth} within each other" : "");
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts blank lines before the declaration behind it, where XML has them; lines keep their numbers.</summary>
    private static byte[] DeclarationFirst(byte[] bytes)
    {
        var text = bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        var blank = text.IndexOfAnyExcept(" \t\r\n"u8);
        var end = blank < 1 || !text[blank..].StartsWith("<?xml "u8) ? -1 : text.IndexOf("?>"u8);
        return end < 0 ? bytes : [.. text[blank..(end + 2)], .. text[..blank], .. text[(end + 2)..]];
    }
}
